import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../../..');
const sources = ['libs/ui/src', 'apps/submitter/src', 'apps/admin/src'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(css|html|ts)$/.test(name) && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(root, folder, name), 'utf8')),
);
const all = (pattern: RegExp) => new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name as string)));

it('every colour and measure that a page asks for without a second choice is given somewhere', () => {
  const given = all(/(--cqdg-[\w-]*\w)\s*:/g);
  const asked = all(/var\((--cqdg-[\w-]*\w)\)/g);
  expect(asked.size).toBeGreaterThan(30);
  expect([...asked].filter((name) => !given.has(name))).toEqual([]);
  // Names that end in a number of the page's own: `'var(--cqdg-heat-' + step + ')'`.
  const begun = [...all(/var\((--cqdg-[\w-]*-)['"$]/g)];
  expect(begun.filter((start) => ![...given].some((name) => name.startsWith(start)))).toEqual([]);
});
