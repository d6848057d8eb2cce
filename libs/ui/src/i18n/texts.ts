import { computed, inject, type Signal } from '@angular/core';
import type { Language } from '@cqdg/contract';
import { LanguageService } from './language.service';
import { typography } from './typography';

/** A feature's words in both languages. */
export type Texts<T> = Record<Language, T>;

/**
 * The words of a feature: plain strings, functions that return one, or nested objects of them. French gives the keys; English must have the
 * very same or the build fails. Spaces and apostrophes are set by `typography`.
 */
export function defineTexts<T extends object>(texts: { fr: T; en: NoInfer<T> }): Texts<T> {
  return { fr: set(texts.fr, 'fr'), en: set(texts.en, 'en') };
}

/** The words of a feature in the person's language: `protected readonly t = useTexts(texts)`, then `t().title` in the template. */
export function useTexts<T>(texts: Texts<T>): Signal<T> {
  const language = inject(LanguageService).language;
  return computed(() => texts[language()]);
}

function set<T>(value: T, language: Language): T {
  if (typeof value === 'string') return typography(value, language) as T;
  if (typeof value === 'function') {
    const speak = value as unknown as (...args: unknown[]) => unknown;
    return ((...args: unknown[]) => set(speak(...args), language)) as T;
  }
  if (Array.isArray(value)) return value.map((item: unknown) => set(item, language)) as T;
  if (value && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, set(item, language)])) as T;
  }
  return value;
}
