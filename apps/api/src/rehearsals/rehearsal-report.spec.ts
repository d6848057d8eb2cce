import type { RehearsalResult, RehearsalView, RehearsedCode } from '@cqdg/contract';
import { rehearsalReport } from './rehearsal-report';

const result: RehearsalResult = {
  ...{ rows: 4, added: 2, fixed: 0, left: 1, reweighed: 0, exact: true, touched: [], aside: [] },
  ...{ before: { valid: true, errors: 0, warnings: 1 }, after: { valid: false, errors: 2, warnings: 1 } },
};
const study = (code: string, change: object) => ({ code, name: { fr: '', en: '' }, revision: 1, state: 'valid' as const, ...change });
const view = {
  studies: [
    study('A', { rehearsal: 'done', result, stale: 'content', rehearsedAt: null }),
    study('B', { rehearsal: 'waiting', result: null, stale: null, rehearsedAt: null }),
  ],
} as unknown as RehearsalView;
/** A dictionary may name its tables by anything. */
const code: RehearsedCode = { table: '=cmd()', code: 'value.pattern', was: null, becomes: 'error', added: 2, fixed: 0, left: 0 };

it('the report tells each study by table and code, and no cell of it is a formula', async () => {
  let text = '';
  for await (const part of rehearsalReport(view, () => Promise.resolve([code]), 'fr')) text += part;
  const rows = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
  expect(rows.map((row) => row.length)).toEqual([12, 12, 12, 12]);
  expect(rows[1]).toEqual(
    expect.arrayContaining(['A', 'deviendrait invalide', 'non\u00a0: les données de l’étude ont changé', '2', '0', '1']),
  );
  expect(rows[2]).toEqual(expect.arrayContaining(["'=cmd()", 'erreur', 'value.pattern']));
  expect(rows[3]?.slice(0, 3)).toEqual(['B', '1', 'non essayée']);
});
