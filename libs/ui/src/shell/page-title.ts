import { DOCUMENT, InjectionToken, effect, inject } from '@angular/core';

/** What ends every page title: CQDG Soumission, CQDG Console. */
export const APP_TITLE = new InjectionToken<string>('APP_TITLE');

/** Keeps the window's title in the person's language: `pageTitle(() => [this.t().title, study.name])`. To be called in a constructor. */
export function pageTitle(parts: () => (string | null | undefined)[]): void {
  const document = inject(DOCUMENT);
  const app = inject(APP_TITLE, { optional: true }) ?? 'CQDG';
  effect(() => (document.title = [...parts().filter(Boolean), app].join(' · ')));
}
