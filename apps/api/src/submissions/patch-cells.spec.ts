import { patchCells, type CellPatch } from './patch-cells';

const change = (rows: number[], from = 'M', to = 'Male') => new Map(rows.map((row) => [row, { from, to }]));
const patch = (over: Partial<CellPatch> = {}): CellPatch => ({ field: 'sex', rows: change([2]), ...over });

async function run(text: string | Uint8Array, wanted: CellPatch, size = 1000): Promise<{ text: string; cells: number }> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  async function* chunks() {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
  }
  const out: Uint8Array[] = [];
  const patched = patchCells(chunks(), wanted);
  for (;;) {
    const next = await patched.next();
    if (next.done) return { text: Buffer.concat(out).toString('utf8'), cells: next.value };
    out.push(next.value);
  }
}

describe('putting a proposal into the cells of a file', () => {
  it('changes the cells of the given rows that hold the value, and no other', async () => {
    const file = 'id\tsex\tnote\nP1\tM\tM\nP2\tM\t\nP3\tF\t\n';
    expect(await run(file, patch({ rows: change([2, 4]) }))).toEqual({ text: 'id\tsex\tnote\nP1\tMale\tM\nP2\tM\t\nP3\tF\t\n', cells: 1 });
  });

  it('keeps line ends, a byte order mark, outer spaces of other cells and a missing last line end', async () => {
    const file = '\uFEFFid\tsex\r\nP1 \tM\r\n\r\n P2\tM';
    expect((await run(file, patch({ rows: change([4]) }))).text).toBe('\uFEFFid\tsex\r\nP1 \tM\r\n\r\n P2\tMale');
  });

  it('finds a first column behind a byte order mark', async () => {
    expect((await run('\uFEFFsex\tid\nM\tP1\n', patch())).text).toBe('\uFEFFsex\tid\nMale\tP1\n');
  });

  it('counts blank rows, as the spreadsheet does', async () => {
    expect((await run('sex\n\nM\nM\n', patch({ rows: change([3]) }))).text).toBe('sex\n\nMale\nM\n');
  });

  it('takes a lone carriage return for the end of a row, as the reader does', async () => {
    expect((await run('sex\rM\rM\r\nM', patch({ rows: change([3, 4]) }))).text).toBe('sex\rM\rMale\r\nMale');
  });

  it('replaces a whole cell, with the spaces around its value', async () => {
    expect((await run('sex\tid\n M \tP1\n', patch())).text).toBe('sex\tid\nMale\tP1\n');
  });

  it('gives each row its own value', async () => {
    const rows = new Map([
      [2, { from: '1460.0', to: '1460' }],
      [3, { from: '2000.0', to: '2000' }],
    ]);
    expect(await run('age\n1460.0\n2000.0\n1460.0\n', { field: 'age', rows })).toEqual({ text: 'age\n1460\n2000\n1460.0\n', cells: 2 });
  });

  it('mends the name of a column in the header', async () => {
    const wanted = patch({ field: 'Sex', rows: change([1], 'Sex', 'sex') });
    expect((await run('id\tSex\nP1\tM\n', wanted)).text).toBe('id\tsex\nP1\tM\n');
  });

  it('mends cells below a column name that is only spelled differently', async () => {
    expect((await run('id\t Sex\nP1\tM\n', patch())).text).toBe('id\t Sex\nP1\tMale\n');
  });

  it('leaves a file alone that has no such column', async () => {
    expect(await run('id\nM\n', patch())).toEqual({ text: 'id\nM\n', cells: 0 });
  });

  it('gives the same bytes however the file is cut into chunks', async () => {
    const file = '\uFEFFid\tsex\tville\r\nP1\tM\tMontréal\r\nP2\té\tLévis\r\nP3\tM\tGaspé';
    const wanted = patch({ rows: change([2, 4], 'M', 'Mâle') });
    const whole = await run(file, wanted);
    for (const size of [1, 2, 3, 5, 7, 11]) expect(await run(file, wanted, size)).toEqual(whole);
    expect(whole.cells).toBe(2);
  });
});
