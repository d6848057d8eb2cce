import { effect, inject, untracked, type Signal } from '@angular/core';
import type { RunView } from '@cqdg/contract';
import { LiveRegion, useTexts } from '@cqdg/ui';
import { studyTexts } from './study.texts';

/** Says in the live region that a run starts and how it ended. To be called in a page's constructor. */
export function announceRun(run: Signal<RunView | null | undefined>): void {
  const live = inject(LiveRegion);
  const t = useTexts(studyTexts);
  let last: { id: string; state: string } | null = null;
  effect(() => {
    const now = run();
    if (!now) return;
    untracked(() => {
      // What was so when the page opened is on the page already.
      if (last !== null && (last.id !== now.id || last.state !== now.state)) {
        const words = wordsOf(now, t().run);
        if (words) live.announce(words);
      }
      last = { id: now.id, state: now.state };
    });
  });
}

function wordsOf(run: RunView, t: (typeof studyTexts)['fr']['run']): string | null {
  if (run.state === 'queued') return t.started(run.number);
  if (run.state === 'passed') return t.passed(run.number);
  if (run.state === 'failed') return t.failed(run.number, run.errors);
  return run.state === 'broken' ? t.broken(run.number) : null;
}
