import { computed, inject, type Signal } from '@angular/core';
import type { Language } from '@cqdg/contract';
import { LanguageService } from './language.service';
import { lazy } from './lazy';

/** Numbers, sizes, days and hours as one language writes them, with the no-break spaces it asks for. */
export interface Format {
  /** `1 038`, `1,038` */
  number(value: number): string;
  /** A number and its noun: `count(0, 'ligne')`, `count(2, 'cas', 'cas')`. The plural adds an s unless given. */
  count(value: number, one: string, many?: string): string;
  /** The noun alone, in the number that `value` asks for. */
  noun(value: number, one: string, many?: string): string;
  /** From a share of one: `62 %`. */
  percent(share: number): string;
  /** From bytes, steps of 1,000: `4,8 Mo`, `4.8 MB`. */
  bytes(value: number): string;
  /** From milliseconds: `0,4 s`, `2 min 5 s`. */
  duration(ms: number): string;
  /** `aujourd’hui`, `hier`, `18 novembre`, `18 novembre 2025`. */
  day(iso: string, now?: Date): string;
  /** `9 h 41`, `9:41 a.m.` */
  time(iso: string): string;
  /** Day and hour: `hier, 9 h 41`. */
  when(iso: string, now?: Date): string;
  /** The full date: `18 novembre 2026`. */
  date(iso: string): string;
}

const nbsp = '\u00a0';
const units: Record<Language, string[]> = { fr: ['o', 'ko', 'Mo', 'Go', 'To'], en: ['B', 'KB', 'MB', 'GB', 'TB'] };
const near: Record<Language, [string, string]> = { fr: ['aujourd’hui', 'hier'], en: ['today', 'yesterday'] };

function makeFormat(language: Language): Format {
  const locale = `${language}-CA`;
  const numbers = lazy(() => new Intl.NumberFormat(locale));
  const tenths = lazy(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
  const rules = lazy(() => new Intl.PluralRules(locale));
  const thisYear = lazy(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }));
  const otherYear = lazy(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }));
  const hours = lazy(() => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }));
  // Runtimes disagree on narrow and plain no-break spaces: one kind, so that pages and tests read the same.
  const spaces = (text: string) => text.replace(/[\u202f\u2009]/g, nbsp);
  const first = (text: string) => (language === 'fr' ? text.replace(/^1 /, '1er ') : text);

  const number = (value: number) => spaces(numbers().format(value));
  // French counts zero and one and a half as one; English only one.
  const noun = (value: number, one: string, many = `${one}s`) => (rules().select(value) === 'one' ? one : many);
  const time = (iso: string) => {
    const at = new Date(iso);
    if (language === 'fr') return `${at.getHours()}${nbsp}h${nbsp}${String(at.getMinutes()).padStart(2, '0')}`;
    return spaces(hours().format(at));
  };
  const day = (iso: string, now = new Date()) => {
    const at = new Date(iso);
    const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
    const ago = Math.round((midnight(now) - midnight(at)) / 86_400_000);
    if (ago === 0 || ago === 1) return near[language][ago];
    return first((at.getFullYear() === now.getFullYear() ? thisYear : otherYear)().format(at));
  };
  return {
    number,
    noun,
    time,
    day,
    count: (value, one, many) => `${number(value)} ${noun(value, one, many)}`,
    percent: (share) => `${number(Math.round(share * 100))}${language === 'fr' ? nbsp : ''}%`,
    bytes: (value) => {
      const step = Math.min(Math.max(Math.floor(Math.log10(Math.max(value, 1)) / 3), 0), 4);
      const scaled = value / 1000 ** step;
      return `${spaces((scaled < 10 && step ? tenths : numbers)().format(scaled < 10 && step ? scaled : Math.round(scaled)))}${nbsp}${units[language][step]}`;
    },
    duration: (ms) => {
      if (ms < 9_950) return `${spaces(tenths().format(ms / 1000))}${nbsp}s`;
      const seconds = Math.round(ms / 1000);
      if (seconds < 60) return `${seconds}${nbsp}s`;
      const rest = seconds % 60;
      return `${Math.floor(seconds / 60)}${nbsp}min${rest ? ` ${rest}${nbsp}s` : ''}`;
    },
    when: (iso, now) => `${day(iso, now)}, ${time(iso)}`,
    date: (iso) => first(otherYear().format(new Date(iso))),
  };
}

/** One formatter per language; texts use them directly: ``(n: number) => `${format.fr.count(n, 'ligne')}` ``. */
export const format: Record<Language, Format> = { fr: makeFormat('fr'), en: makeFormat('en') };

/** The formatter of the person's language, for templates: `f().when(run.endedAt)`. */
export function useFormat(): Signal<Format> {
  const language = inject(LanguageService).language;
  return computed(() => format[language()]);
}

/** The first letter in capital, for a day that opens a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
