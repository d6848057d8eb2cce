import { matches } from '../i18n/matches';
import { marks } from './marks';
import { richParts } from './rich-parts';

const shown = (text: string, ...words: string[]) =>
  marks(text, words)
    .map(({ text: part, hit }) => (hit ? `[${part}]` : part))
    .join('');

describe('searching', () => {
  it('finds words whatever their accents, capitals and order', () => {
    expect(matches('echantillon TYPE', 'Type d’échantillon')).toBe(true);
    expect(matches('type personne', 'Type d’échantillon')).toBe(false);
    expect(matches('  ', 'anything')).toBe(true);
  });
  it('marks every place of every word, as it is written', () => {
    expect(shown('Échantillon, échantillons', 'echantillon')).toBe('[Échantillon], [échantillon]s');
    expect(shown('age_at_death', 'age', 'death')).toBe('[age]_at_[death]');
  });
  it('marks words that overlap as one', () => expect(shown('biospecimen', 'biospe', 'specimen')).toBe('[biospecimen]'));
  it('marks the right letters after one that folds to nothing', () => expect(shown('e\u0301te\u0301', 'te')).toBe('e\u0301[te]\u0301'));
  it('leaves the text whole without words', () => expect(marks('abc', [''])).toEqual([{ text: 'abc', hit: false }]));
});

describe('a sentence with names', () => {
  it('is cut at `code` and **strong**', () => {
    expect(richParts('Clé : `a_b` et **c**.').map(({ kind, text }) => `${kind}:${text}`)).toEqual([
      'text:Clé : ',
      'code:a_b',
      'text: et ',
      'strong:c',
      'text:.',
    ]);
  });
  it('keeps a mark that is not closed', () => expect(richParts('a ` b')).toEqual([{ kind: 'text', text: 'a ` b' }]));
});
