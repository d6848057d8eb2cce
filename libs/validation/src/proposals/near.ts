import { folded } from './normalise';

/**
 * Whether two texts differ only as typing errors do. Short words and words with digits must be the same (`Stage IA` is not
 * `Stage IB`, `NCIT:C1` is not `NCIT:C2`), so must first letters (`Maternal` is not `Paternal`).
 * Returns the number of errors, or null when it is not a near miss.
 */
export function typingErrors(left: string, right: string): number | null {
  const a = folded(left);
  const b = folded(right);
  if (a === b) return 0;
  if (a.replace(/ /g, '') === b.replace(/ /g, '')) return 1;
  const ours = a.split(' ');
  const theirs = b.split(' ');
  if (ours.length !== theirs.length) return null;
  let total = 0;
  for (const [at, word] of ours.entries()) {
    const other = theirs[at] ?? '';
    if (word === other) continue;
    const shorter = Math.min(word.length, other.length);
    if (shorter < 4 || /\d/.test(word + other) || word[0] !== other[0]) return null;
    // One error a word: with two, `hypotension` would pass for `hypertension`.
    if (distance(word, other) > 1) return null;
    total += 1;
  }
  return total <= 2 ? total : null;
}

/** The one candidate that the text nearly is; null when none is, or when two are equally near. */
export function nearest(value: string, candidates: Iterable<string>): string | null {
  let best: string[] = [];
  let fewest = Infinity;
  for (const text of new Set(candidates)) {
    const errors = typingErrors(value, text);
    if (errors === null || errors > fewest) continue;
    best = errors < fewest ? [text] : [...best, text];
    fewest = errors;
  }
  return best.length === 1 ? (best[0] ?? null) : null;
}

/** Damerau–Levenshtein (adjacent swaps count once), for words: a few dozen letters at most. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 60) return 3;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, at(i - 2, j - 2) + 1);
      row[j] = least;
    }
  }
  return at(a.length, b.length);
}
