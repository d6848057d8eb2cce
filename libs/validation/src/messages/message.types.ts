import type { Language } from '@cqdg/dictionary';
import type { Facts } from './facts';

/** What a person reads about one finding: plain text, never markup. */
export interface Sentences {
  title: string;
  found: string;
  expected: string;
  mend: string;
}

/** How one language words one code. */
export interface Wording {
  /** What is wrong, without its place: a heading. */
  short: string;
  /** The same for several, singular and plural, `#` for how many. */
  group: readonly [one: string, other: string];
  /** Where it is not simply the value of the cell. */
  found?: (facts: Facts) => string;
  expected: (facts: Facts) => string;
  mend: (facts: Facts) => string;
  /** Where it is not simply to put the proposal in the place of the value. */
  accept?: (facts: Facts) => string;
}

export type Wordings = Record<string, Wording>;

/** What a language brings besides its sentences. */
export interface Tongue {
  language: Language;
  /** Quotation marks around a value. */
  quote(text: string): string;
  number(value: number): string;
  and: string;
  or: string;
  units: Record<string, string>;
  /** `because` the other fields hold what they hold. */
  holds(field: string, quoted: string | null): string;
  because(reasons: string): string;
  cellHolds(quoted: string): string;
  cellIsBlank: string;
  replaceBy(quoted: string): string;
  leaveBlank: string;
  /** For a code of another version. */
  unknown: Wording;
}
