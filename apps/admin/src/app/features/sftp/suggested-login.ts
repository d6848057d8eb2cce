const MOST = 32;
/** Of the study's code; the rest is left to the person's name. */
const MOST_OF_CODE = 16;

/** The login that the server would make, but for the figure that it adds where another has it. */
export function suggestedLogin(code: string, person: string): string {
  const base = [plain(code).slice(0, MOST_OF_CODE), plain(person)].filter(Boolean).join('-');
  const letters = /^[a-z]/.test(base) ? base : `s-${base}`;
  return trimmed(letters.slice(0, MOST)).padEnd(3, '0');
}

const plain = (text: string) =>
  trimmed(
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/œ/g, 'oe')
      .replace(/æ/g, 'ae')
      .replace(/[^a-z0-9]+/g, '-'),
  );

const trimmed = (text: string) => text.replace(/^-+|-+$/g, '');
