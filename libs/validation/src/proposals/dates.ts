import { folded } from './normalise';

export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

const months = [
  ['january', 'janvier', 'jan', 'janv'],
  ['february', 'fevrier', 'feb', 'fevr', 'fev'],
  ['march', 'mars', 'mar'],
  ['april', 'avril', 'apr', 'avr'],
  ['may', 'mai'],
  ['june', 'juin', 'jun'],
  ['july', 'juillet', 'jul', 'juil'],
  ['august', 'aout', 'aug'],
  ['september', 'septembre', 'sep', 'sept'],
  ['october', 'octobre', 'oct'],
  ['november', 'novembre', 'nov'],
  ['december', 'decembre', 'dec'],
];

const ymd = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const unknownOrder = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4})$/;
const dayFirst = /^(\d{1,2})(?:er|st|nd|rd|th)? ([a-z]+) (\d{4})$/;
const monthFirst = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/;

/** The one date that a text can mean: `5/3/2024` may be in March or in May, so it is none. */
export function certainDate(text: string): CalendarDate | null {
  const iso = ymd.exec(text);
  if (iso && (iso[2] !== '' || text.length >= 8)) return real(iso[1], iso[3], iso[4]);
  const either = unknownOrder.exec(text);
  if (either) {
    const asDayFirst = real(either[4], either[3], either[1]);
    const asMonthFirst = real(either[4], either[1], either[3]);
    if (asDayFirst && asMonthFirst && asDayFirst.month !== asMonthFirst.month) return null;
    return asDayFirst ?? asMonthFirst;
  }
  const words = folded(text);
  const first = dayFirst.exec(words);
  if (first) return real(first[3], monthOf(first[2]), first[1]);
  const second = monthFirst.exec(words);
  return second ? real(second[3], monthOf(second[1]), second[2]) : null;
}

/** The ways to write a date, the centre's first. */
export function* written({ year, month, day }: CalendarDate): Generator<string> {
  const y = String(year).padStart(4, '0');
  const m = String(month).padStart(2, '0');
  const d = String(day).padStart(2, '0');
  yield `${d}-${m}-${y}`;
  yield `${y}-${m}-${d}`;
  yield `${d}/${m}/${y}`;
  yield `${y}/${m}/${d}`;
}

/** How a field writes its dates, for a field that takes dates and little else; null for all others. */
export function writesDates(accepts: (item: string) => boolean): ((date: CalendarDate) => string) | null {
  const probe = [...written({ year: 1999, month: 12, day: 31 })];
  const style = probe.findIndex(accepts);
  // A pattern of identifiers takes `31-12-1999` too.
  const anythingGoes = accepts('P-001') || accepts('abcd') || accepts('31-12-19') || accepts('12345');
  if (style < 0 || anythingGoes) return null;
  return (date) => [...written(date)][style] ?? '';
}

function monthOf(word: string | undefined): number {
  return 1 + months.findIndex((names) => names.includes(word ?? ''));
}

function real(y: string | undefined, m: string | number | undefined, d: string | undefined): CalendarDate | null {
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > last || year < 1850 || year > 2200) return null;
  return { year, month, day };
}
