import { defineTexts } from './texts';
import { typography } from './typography';

const fr = (text: string) => typography(text, 'fr').replace(/\u00a0/g, '_');

describe('French typography', () => {
  it('keeps quotation marks, colons and percents with their words', () => {
    expect(fr('Valeur reçue : « M », soit 62 %')).toBe('Valeur reçue_: «_M_», soit 62_%');
  });
  it('keeps numbers with their thousands and units', () => expect(fr('1 038 lignes, 4,8 Mo, 9 h 41')).toBe('1_038 lignes, 4,8_Mo, 9_h_41'));
  it('puts no space before a question mark', () => expect(fr('Première visite?')).toBe('Première visite?'));
  it('curves apostrophes', () => expect(fr("l'étude d'aujourd'hui")).toBe('l’étude d’aujourd’hui'));
  it('leaves what stands between backquotes alone', () => expect(fr("`l'a : b`")).toBe("`l'a : b`"));
});

describe('texts', () => {
  const texts = defineTexts({
    fr: { title: "L'étude", rows: (n: number) => `${n} lignes : fini`, deep: { a: "l'eau" } },
    en: { title: "The study's", rows: (n: number) => `${n} rows: done`, deep: { a: "it's" } },
  });
  it('are set in both languages, in functions and in nested objects too', () => {
    expect([texts.fr.title, texts.en.title, texts.fr.deep.a]).toEqual(['L’étude', 'The study’s', 'l’eau']);
    expect(texts.fr.rows(3)).toBe('3 lignes\u00a0: fini');
    expect(texts.en.rows(3)).toBe('3 rows: done');
  });
  it('must have the same keys in both languages, or the build fails', () => {
    // @ts-expect-error English lacks a key of French
    expect(defineTexts({ fr: { a: 'x', b: 'y' }, en: { a: 'x' } })).toBeDefined();
    // @ts-expect-error English has a key that French lacks
    expect(defineTexts({ fr: { a: 'x' }, en: { a: 'x', c: 'z' } })).toBeDefined();
  });
});
