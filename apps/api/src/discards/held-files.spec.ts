import { type HeldFile, goesWith } from './held-files';

const file = (id: string, table: string, sha256: string, contentSha256 = sha256): HeldFile => ({
  ...{ kind: 'table', id, submissionId: 's', table, sha256, contentSha256, bytes: 1 },
});
const held = [
  file('1', 'participant', 'a'),
  file('2', 'participant', 'b'),
  file('3', 'participant', 'a'),
  file('4', 'diagnosis', 'c'),
  file('5', 'participant', 'book', 'p'),
  file('6', 'phenotype', 'book', 'h'),
  file('7', 'participant', 'other book', 'p'),
  file('8', 'family', 'other book', 'f'),
  file('9', 'family', 'f'),
  { ...file('10', '', 'a'), kind: 'draft' as const, table: null },
];
const going = (id: string, scope: 'file' | 'table') =>
  goesWith(held, held.find((one) => one.id === id) as HeldFile, scope)
    .map((one) => one.id)
    .join();

describe('with a discarded file', () => {
  it('goes whatever has the same bytes, and nothing else', () => expect(going('1', 'file')).toBe('1,3,10'));
  it('go all tables of its workbook, and other workbooks with the same table in them', () => expect(going('5', 'file')).toBe('5,6,7,8'));
  it('goes the workbook that it was read from, when its text is sent alone', () => {
    expect(going('9', 'file')).toBe('7,8,9');
  });
  it('go all versions of its table, when the person asks for it', () => expect(going('2', 'table')).toBe('1,2,3,5,6,7,8,10'));
});
