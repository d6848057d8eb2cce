import { counted } from './counted';

describe('a number with its noun', () => {
  it.each([
    ['fr', 0, '0\u00a0erreur'],
    ['fr', 2, '2\u00a0erreurs'],
    ['fr', 2000, '2\u00a0000\u00a0erreurs'],
  ] as const)('is singular up to one in French, and never breaks across lines (%s, %i)', (lang, count, text) => {
    expect(counted(lang, count, 'erreur')).toBe(text);
  });

  it.each([
    ['en', 0, '0 errors'],
    ['en', 1, '1 error'],
    ['en', 2000, '2,000 errors'],
  ] as const)('is singular for one alone in English (%s, %i)', (lang, count, text) => {
    expect(counted(lang, count, 'error')).toBe(text);
  });
});
