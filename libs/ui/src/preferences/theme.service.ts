import { DOCUMENT, Injectable, computed, effect, inject, signal } from '@angular/core';
import { Preferences } from './preferences';

export type Theme = 'system' | 'light' | 'dark';

/** Light, dark, or as the system says. Kept in this browser. */
@Injectable({ providedIn: 'root' })
export class ThemeService {
  private readonly preferences = inject(Preferences);
  private readonly document = inject(DOCUMENT);
  private readonly query = this.document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)') ?? null;
  private readonly systemDark = signal(this.query?.matches ?? false);
  private readonly chosen = signal<Theme>(themeOf(this.preferences.read('theme')));
  readonly theme = this.chosen.asReadonly();
  readonly dark = computed(() => (this.chosen() === 'system' ? this.systemDark() : this.chosen() === 'dark'));

  constructor() {
    this.query?.addEventListener('change', (event) => this.systemDark.set(event.matches));
    effect(() => {
      const theme = this.chosen();
      if (theme === 'system') delete this.document.documentElement.dataset['theme'];
      else this.document.documentElement.dataset['theme'] = theme;
    });
  }

  use(theme: Theme): void {
    this.chosen.set(theme);
    this.preferences.write('theme', theme === 'system' ? null : theme);
  }

  /** The other of light and dark. */
  toggle(): void {
    this.use(this.dark() ? 'light' : 'dark');
  }
}

function themeOf(value: string | null): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}
