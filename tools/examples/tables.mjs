import { bundle, root } from '../build/esbuild.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What of our TypeScript the generator needs: the edition and the Excel template. */
export async function dictionaryParts() {
  const out = 'dist/examples';
  await bundle({ edition: 'libs/dictionary/src/cqdg/index.ts', templates: 'libs/dictionary/src/templates/index.ts' }, out);
  const load = (name) => import(pathToFileURL(join(root, out, `${name}.mjs`)).href);
  const [{ cqdgDictionary }, { workbookTemplate }] = await Promise.all([load('edition'), load('templates')]);
  return { dictionary: cqdgDictionary('1.7'), workbookTemplate };
}

/** Rows as objects become, per table of the dictionary, a header and cells; a field that no table has is a mistake of ours. */
export function tabled(dictionary, rows) {
  return Object.fromEntries(
    dictionary.schemas.map(({ name, fields }) => {
      const header = fields.map((field) => field.name);
      const cells = rows[name].map((row) => {
        const strange = Object.keys(row).filter((field) => !header.includes(field));
        if (strange.length) throw new Error(`${name} has no field ${strange.join(', ')}`);
        return header.map((field) => String(row[field] ?? ''));
      });
      return [name, { header, rows: cells }];
    }),
  );
}

export const tsvOf = ({ header, rows }, separator = '\t') => `${[header, ...rows].map((cells) => cells.join(separator)).join('\n')}\n`;
