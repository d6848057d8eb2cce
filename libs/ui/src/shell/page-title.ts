import { DOCUMENT, InjectionToken, effect, inject } from '@angular/core';
import { type Texts, useTexts } from '../i18n/texts';

/** What ends every page title: CQDG Soumission, CQDG Submission. */
export const APP_TITLE = new InjectionToken<Texts<string>>('APP_TITLE');

/** Keeps the window's title in the person's language: `pageTitle(() => [this.t().title, study.name])`. To be called in a constructor. */
export function pageTitle(parts: () => (string | null | undefined)[]): void {
  const document = inject(DOCUMENT);
  const app = useTexts(inject(APP_TITLE));
  effect(() => (document.title = [...parts().filter(Boolean), app()].join(' · ')));
}
