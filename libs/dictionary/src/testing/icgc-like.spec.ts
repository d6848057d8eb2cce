import { lint } from '../lint/lint';
import { readDictionary } from '../read/read';
import { icgcLike } from './icgc-like';

describe('the dictionary of cancer studies, made for tests', () => {
  const raw = icgcLike('5.0');

  it('is read, with its 15 tables and the one that registers', () => {
    const { dictionary, problems } = readDictionary(raw);
    expect(problems).toEqual([]);
    expect(dictionary?.schemas).toHaveLength(16);
  });

  it('has neither error nor warning', () => {
    expect(lint(raw).filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
