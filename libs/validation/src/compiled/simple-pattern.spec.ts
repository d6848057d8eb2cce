import { Random } from '../testing/random-dictionary';
import { simplePattern } from './simple-pattern';

/** The patterns of dictionaries that must not need the regular-expression engine. */
const simple = [
  '^[A-Za-z0-9\\-\\._]{1,250}$',
  '^(HP:)[0-9]{7}$',
  '^MONDO:[0-9]{7}$',
  '^NCIT:C\\d+$',
  '^[A-TV-Z][0-9][0-9AB](\\.[0-9A-TV-Z]{1,4})?$',
  '^[ABCDGHJLMNPRSV][0-9]{2}[A-Z]{2}[0-9]{2}$',
  '^[A-Za-z][0-9][A-Za-z]$',
  '^a?b*c+$',
  '^\\w{2,}-\\d?$',
  '^(?:ab)?cd$',
  '^$',
];

/** Patterns that it must leave to the engine: open at an end, undecided, or not of the small language. */
const others = [
  '^a',
  'a$',
  'a',
  '^a|b$',
  '^(a|b)$',
  '^a*a$',
  '^a?(ab)?$',
  '^(a?b)?a$',
  '^.+$',
  '^[^a]$',
  '^a+?$',
  '^(?=a).$',
  '^\\s$',
  '^é$',
  '^(ab)+$',
  '^a\\$',
  '^(ab)?a$',
  '^[a-z]*[0-9a]$',
];

const alphabet = [...'ABCDHPMONITabc0123456789:.-_ é$', 'HP:0001250', 'NCIT:C', 'MONDO:', 'ab', 'cd', '𝒳', '\n'];

describe('patterns without the regular-expression engine', () => {
  it.each(simple)('%s matches what the engine matches', (source) => {
    const matches = simplePattern(source);
    if (matches === null) throw new Error('is not taken');
    const engine = new RegExp(source);
    const random = new Random(7);
    const texts = ['', ...simple.map(example), ...Array.from({ length: 3000 }, () => random.some(alphabet, 9).join(''))];
    const wrong = texts.filter((text) => matches(`x${text}y`, 1, text.length + 1) !== engine.test(text));
    // `$` of the engine means the very end here: dictionaries use no multiline flag.
    expect(wrong).toEqual([]);
    expect(texts.some((text) => engine.test(text))).toBe(true);
  });

  it.each(others)('leaves %s to the engine', (source) => expect(simplePattern(source)).toBeNull());
});

/** Something that a pattern of the list above takes. */
function example(source: string): string {
  const known: Record<string, string> = {
    '^[A-Za-z0-9\\-\\._]{1,250}$': 'P-1.x_',
    '^(HP:)[0-9]{7}$': 'HP:0001250',
    '^MONDO:[0-9]{7}$': 'MONDO:0005148',
    '^NCIT:C\\d+$': 'NCIT:C12434',
    '^[A-TV-Z][0-9][0-9AB](\\.[0-9A-TV-Z]{1,4})?$': 'E78.3',
    '^[ABCDGHJLMNPRSV][0-9]{2}[A-Z]{2}[0-9]{2}$': 'L02BA01',
    '^[A-Za-z][0-9][A-Za-z]$': 'H2X',
    '^a?b*c+$': 'abbc',
    '^\\w{2,}-\\d?$': 'ab-1',
    '^(?:ab)?cd$': 'abcd',
  };
  return known[source] ?? '';
}
