/** For comparing: no accents, no capitals, so that `echantillon` finds « Échantillon ». */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word of the query is somewhere in the texts. An empty query matches all. */
export function matches(query: string, ...texts: string[]): boolean {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const text = fold(texts.join('\n'));
  return words.every((word) => text.includes(word));
}
