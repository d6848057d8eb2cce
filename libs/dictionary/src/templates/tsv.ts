import { strToU8, zipSync, type Zippable } from 'fflate';
import { columns, type Column } from '../columns';
import type { Dictionary, Language, Schema } from '../model';
import { schemaTexts } from '../texts';
import { templateFileName } from './names';
import { guideText } from './wording';

/** The same bytes for the same dictionary, whenever the zip is made. */
const zipDate = new Date(2000, 0, 1);

/** A table's template: its header, tab-separated, UTF-8, one line. */
export const tsvTemplate = (schema: Schema): Uint8Array =>
  strToU8(
    `${columns(schema)
      .map(({ name }: Column) => name)
      .join('\t')}\n`,
  );

/** Every table's template, and a page that explains them, in one zip. */
export function templatesZip(dictionary: Dictionary, lang: Language): Uint8Array {
  const files: Zippable = Object.fromEntries(
    dictionary.schemas.map((schema) => [templateFileName(dictionary, { table: schema.name }), tsvTemplate(schema)]),
  );
  files[lang === 'fr' ? 'LISEZ-MOI.txt' : 'README.txt'] = strToU8(readme(dictionary, lang));
  return zipSync(files, { mtime: zipDate, level: 6 });
}

function readme(dictionary: Dictionary, lang: Language): string {
  const text = guideText[lang];
  const tables = dictionary.schemas.map((schema) => {
    const { displayName, description } = schemaTexts(schema, lang);
    return `${templateFileName(dictionary, { table: schema.name })}\r\n  ${displayName}. ${description}`.trimEnd();
  });
  return [
    text.title(dictionary.version),
    '',
    ...text.tsvSteps.map((step, index) => `${index + 1}. ${step}`),
    '',
    text.tables,
    '',
    ...tables,
    '',
  ].join('\r\n');
}
