import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';
import type { Language } from '@cqdg/contract';
import { Preferences } from '../preferences/preferences';

/** The language of the pages. French first; the choice is kept in this browser, and in the account by `Session`. */
@Injectable({ providedIn: 'root' })
export class LanguageService {
  private readonly preferences = inject(Preferences);
  private readonly document = inject(DOCUMENT);
  private readonly current = signal<Language>(this.preferences.read('language') === 'en' ? 'en' : 'fr');
  readonly language = this.current.asReadonly();

  constructor() {
    effect(() => (this.document.documentElement.lang = this.language() === 'fr' ? 'fr-CA' : 'en-CA'));
  }

  use(language: Language): void {
    this.current.set(language);
    this.preferences.write('language', language);
  }
}
