// Makes examples/: a study to try the portal with, sound and with instructive slips. usage: node tools/examples/make.mjs [FOLDER]
// The TSV, the list of findings and the README are the same at every run; the workbooks follow the Excel template.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../build/esbuild.mjs';
import { readme } from './readme.mjs';
import { studyRows } from './study.mjs';
import { dictionaryParts, tabled, tsvOf } from './tables.mjs';
import { withErrors } from './with-errors.mjs';
import { fillTemplate } from './workbook.mjs';

const folder = process.argv[2] ?? join(root, 'examples');
const { dictionary, workbookTemplate } = await dictionaryParts();
const sound = tabled(dictionary, studyRows());
const slipped = { tsv: withErrors(sound, 'tsv'), xlsx: withErrors(sound, 'xlsx') };
const template = await workbookTemplate(dictionary, 'fr');

const files = {
  'README.md': readme(slipped),
  'expected.json': expectedJson(slipped),
  'excel/CQDG-1.7-demo.xlsx': fillTemplate(template, sound),
  'excel/CQDG-1.7-demo-erreurs.xlsx': fillTemplate(template, slipped.xlsx.tables, slipped.xlsx.cells),
};
for (const [name, table] of Object.entries(sound)) {
  files[`valid/${name}.tsv`] = tsvOf(table);
  files[`with-errors/${name}.tsv`] = slippedTsv(name, slipped.tsv);
}

for (const part of ['valid', 'with-errors', 'excel']) await rm(join(folder, part), { recursive: true, force: true });
for (const [name, content] of Object.entries(files)) {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

function slippedTsv(name, { tables, files: special, shorts }) {
  const { separator, encoding } = special[name] ?? {};
  const lines = tsvOf(tables[name], separator).split('\n');
  for (const [row, cells] of Object.entries(shorts[name] ?? {})) lines[row - 1] = lines[row - 1].split('\t').slice(0, -cells).join('\t');
  // The accents of our French texts have the same code in Latin-1 as in Windows-1252.
  return Buffer.from(lines.join('\n'), encoding ? 'latin1' : 'utf8');
}

/** One finding a line, so that a change can be read. */
function expectedJson({ tsv, xlsx }) {
  const list = ({ expected }) => `[\n${expected.map(({ written: _, ...finding }) => `    ${JSON.stringify(finding)}`).join(',\n')}\n  ]`;
  return `{\n  "tsv": ${list(tsv)},\n  "xlsx": ${list(xlsx)}\n}\n`;
}
