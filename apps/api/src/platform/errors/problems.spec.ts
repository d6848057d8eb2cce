import { problems } from './problems';

const all = Object.entries(problems);
const parameters = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the texts of problems', () => {
  it.each(all)('%s: both languages use the same parameters', (_, { fr, en }) => {
    expect(parameters(fr.title + fr.detail)).toEqual(parameters(en.title + en.detail));
  });

  it.each(all)('%s: French spaces are those of Québec', (_, { fr }) => {
    expect(fr.title + fr.detail).not.toMatch(/ [:;?!»%]|« /);
    expect(fr.detail).toMatch(/[.]$/);
  });
});
