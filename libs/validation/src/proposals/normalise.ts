/** Characters that nobody sees: zero-width, soft hyphen, byte-order mark, direction marks. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** The text as a person reads it: no invisible characters, one plain space where there were several or no-break ones. */
export function readable(value: string): string {
  return value.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** A cell wholly in double quotes, as some exports write it: the text inside, with doubled quotes made single. */
export function unquoted(value: string): string | null {
  // `"A" and "B"` is not one quoted text: a quote inside must be doubled.
  const inner = /^"((?:[^"]|"")*)"$/.exec(value.trim())?.[1];
  if (inner === undefined) return null;
  return inner.replace(/""/g, '"').trim();
}

/** For comparing words: no case, no accents, no punctuation, one space between words. */
export function folded(value: string): string {
  return value
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9+<>≤≥]+/g, ' ')
    .trim();
}

/** Small words that people add around a label: `Is the proband` is `Proband`. No single letters: `Stage A` is not `Stage`. */
const small = new Set(['is', 'are', 'the', 'of', 'est', 'le', 'la', 'les', 'un', 'une', 'de', 'du', 'des']);

/** `folded`, without small words and elided articles; empty when nothing else is there. */
export function gist(value: string): string {
  return folded(value.replace(/\b[ld]['’]/gi, ''))
    .split(' ')
    .filter((word) => !small.has(word))
    .join(' ');
}
