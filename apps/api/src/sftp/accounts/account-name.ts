const MOST = 32;
/** Of the study's code; the rest is left to the person's name. */
const MOST_OF_CODE = 16;

/** A login that says whose it is and for which study, as long as no other has it. `taken` is asked of each that may do. */
export async function accountName(code: string, person: string, taken: (name: string) => Promise<boolean>): Promise<string> {
  const base = [plain(code).slice(0, MOST_OF_CODE), plain(person)].filter(Boolean).join('-');
  const letters = /^[a-z]/.test(base) ? base : `s-${base}`;
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : `-${n}`;
    const name = `${trimmed(letters.slice(0, MOST - suffix.length)).padEnd(3, '0')}${suffix}`;
    if (!(await taken(name))) return name;
  }
}

/** Small letters and figures without accents, words joined by hyphens. */
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
