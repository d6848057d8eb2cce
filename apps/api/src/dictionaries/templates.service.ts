import { Injectable } from '@nestjs/common';
import type { Language } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { templateFileName, templatesZip, tsvTemplate, workbookTemplate } from '@cqdg/dictionary/templates';
import { DomainError } from '../platform/errors/domain-error';
import { DictionaryService } from './dictionary.service';

export interface TemplateInfo {
  file: string;
  kind: 'tsv' | 'zip' | 'xlsx';
  /** Of a TSV template. */
  table: string | null;
  /** Of a workbook or a zip. */
  language: Language | null;
}

type Template = TemplateInfo & { make: () => Uint8Array | Promise<Uint8Array> };

const languages: Language[] = ['fr', 'en'];

/** Every template of an edition, by the name under which it is downloaded. */
function templatesOf(dictionary: Dictionary): Template[] {
  const tables = dictionary.schemas.map((schema) => ({
    file: templateFileName(dictionary, { table: schema.name }),
    kind: 'tsv' as const,
    table: schema.name,
    language: null,
    make: () => tsvTemplate(schema),
  }));
  const whole = languages.flatMap((lang) => [
    { kind: 'xlsx' as const, language: lang, make: () => workbookTemplate(dictionary, lang) },
    { kind: 'zip' as const, language: lang, make: () => templatesZip(dictionary, lang) },
  ]);
  return [
    ...whole.map((one) => ({ ...one, table: null, file: templateFileName(dictionary, { kind: one.kind, lang: one.language }) })),
    ...tables,
  ];
}

@Injectable()
export class TemplatesService {
  /** What is being made or was made: an edition never changes, and a workbook takes a moment. */
  private readonly made = new Map<string, Promise<Uint8Array>>();

  constructor(private readonly dictionaries: DictionaryService) {}

  list(version: string): TemplateInfo[] {
    return templatesOf(this.dictionaries.get(version)).map(({ file, kind, table, language }) => ({ file, kind, table, language }));
  }

  async get(version: string, file: string): Promise<{ kind: TemplateInfo['kind']; bytes: Uint8Array }> {
    const template = templatesOf(this.dictionaries.get(version)).find((one) => one.file === file);
    if (!template) throw new DomainError('template.unknown', { file: file.slice(0, 100) });
    return { kind: template.kind, bytes: await this.once(`${version}/${file}`, template.make) };
  }

  private once(key: string, make: Template['make']): Promise<Uint8Array> {
    const known = this.made.get(key);
    if (known) return known;
    const making = Promise.resolve().then(make);
    this.made.set(key, making);
    // A failure is told to who asked, and tried again for the next.
    making.catch(() => this.made.delete(key));
    return making;
  }
}
