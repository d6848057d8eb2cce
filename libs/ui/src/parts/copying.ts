import { Clipboard } from '@angular/cdk/clipboard';
import { inject, signal } from '@angular/core';
import { LiveRegion } from '../feedback/live-region';
import { defineTexts, useTexts } from '../i18n/texts';

const texts = defineTexts({
  fr: { copy: 'Copier', copied: 'Copié' },
  en: { copy: 'Copy', copied: 'Copied' },
});

const SHOWN_MS = 3_000;

/** What a button that copies does and says; in an injection context. */
export function copying(value: () => string) {
  const [t, done, clipboard, live] = [useTexts(texts), signal(false), inject(Clipboard), inject(LiveRegion)];
  const copy = (): void => {
    if (!clipboard.copy(value())) return;
    done.set(true);
    live.announce(t().copied);
    setTimeout(() => done.set(false), SHOWN_MS);
  };
  return { t, done: done.asReadonly(), copy };
}
