import { tsvLine } from './tsv-line';

describe('a line of a report', () => {
  it('keeps one row a row, whatever a cell holds', () => {
    expect(tsvLine(['a\tb', 'c\r\nd', ''])).toBe('a b\tc d\t\n');
  });

  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)'])('makes %s harmless', (formula) => {
    expect(tsvLine([formula])).toBe(`'${formula}\n`);
  });

  it('leaves numbers and identifiers as they are', () => {
    expect(tsvLine(['-5', '-1,5', 'NDV-0001', 'HP:0001250'])).toBe('-5\t-1,5\tNDV-0001\tHP:0001250\n');
  });
});
