import { preferredLanguage } from './language';

describe('the language of a browser', () => {
  it.each([
    [undefined, 'fr'],
    ['', 'fr'],
    ['de', 'fr'],
    ['*', 'fr'],
    ['en', 'en'],
    ['en-CA,en;q=0.9,fr;q=0.8', 'en'],
    ['en;q=0.8, fr-CA', 'fr'],
    ['en;q=0, de', 'fr'],
    ['EN-us', 'en'],
  ])('%s → %s', (header, language) => expect(preferredLanguage(header)).toBe(language));
});
