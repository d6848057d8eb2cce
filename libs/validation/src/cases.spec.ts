import { asExpected, asWorkbook, complete, readCases, runCase, type Outcome } from './testing/cases';

const cases = readCases();

describe.each(cases.map((one) => [one.name, one] as const))('case %s', (_name, one) => {
  const expectSame = ({ findings, summary }: Outcome): void => {
    const expected = complete(one);
    expect(findings.map((finding, i) => asExpected(finding, expected[i]))).toEqual(expected);
    for (const [table, rows] of Object.entries(one.expected.counts ?? {})) {
      expect(summary.tables.find((found) => found.table === table)?.rows).toBe(rows);
    }
  };

  it('by the interpreter', async () => expectSame(await runCase(one, { engine: 'interpreter' })));
  it('by the compiled checks', async () => expectSame(await runCase(one, { engine: 'compiled' })));
  if (one.expected.xlsx !== false) {
    it('as a workbook', async () => {
      const tables = await asWorkbook(one);
      if (tables !== null) expectSame(await runCase(one, { tables }));
    });
  }
  it('whatever the size of the chunks', async () => {
    const whole = await runCase(one, {});
    for (const chunk of [1, 2, 3, 7, 64]) expect(await runCase(one, { chunk })).toEqual(whole);
  });
});
