import type { Language } from '@cqdg/contract';
import { lazy } from '../i18n/lazy';
import type { Direction } from './list-view';

const collator = (locale: string) => lazy(() => new Intl.Collator(locale, { numeric: true, sensitivity: 'base' }));
const collators: Record<Language, () => Intl.Collator> = { fr: collator('fr-CA'), en: collator('en-CA') };

/** A new list in the order of one value of its rows: words as the language sorts them, `S-2` before `S-10`. Equal rows keep their order. */
export function sortRows<T>(rows: readonly T[], value: (row: T) => string | number, direction: Direction, language: Language): T[] {
  const sign = direction === 'desc' ? -1 : 1;
  const compare = (a: string | number, b: string | number) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : collators[language]().compare(String(a), String(b));
  return [...rows].sort((a, b) => sign * compare(value(a), value(b)));
}
