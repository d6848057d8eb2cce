import { ChangeDetectionStrategy, Component, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { type RehearsalVerdict, type RehearsedStudyView, rehearsalVerdict } from '@cqdg/contract';
import { Icon, LanguageService, ProblemBanner, ProgressBar, type StateKind, StatePill, Wait, useFormat, useTexts } from '@cqdg/ui';
import { RehearsedFindingsView, rehearsalTexts } from '@cqdg/ui/rehearsals';
import type { RehearsalStore } from './rehearsal.store';
import { rehearsalCardTexts } from './rehearsal.texts';

const FOLLOW_MS = 1200;
const kinds: Record<RehearsalVerdict, StateKind> = { breaks: 'error', changes: 'warn', mends: 'ok', same: 'quiet' };

/** What a draft would change for each study, before it is published. */
@Component({
  selector: 'app-rehearsal',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemBanner, ProgressBar, RehearsedFindingsView, StatePill, Wait],
  host: { class: 'card', role: 'region', 'aria-labelledby': 'rehearsal' },
  templateUrl: './rehearsal.card.html',
  styleUrl: './rehearsal.card.css',
})
export class RehearsalCard {
  readonly store = input.required<RehearsalStore>();
  protected readonly t = useTexts(rehearsalCardTexts);
  protected readonly shared = useTexts(rehearsalTexts);
  protected readonly f = useFormat();
  protected readonly language = inject(LanguageService).language;
  protected readonly kinds = kinds;

  constructor() {
    effect(() => {
      const store = this.store();
      untracked(() => void store.load());
    });
    const again = setInterval(() => {
      if (document.visibilityState === 'visible') void this.store().follow();
    }, FOLLOW_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(again));
  }

  protected verdict({ result }: RehearsedStudyView): RehearsalVerdict | null {
    return result && rehearsalVerdict(result);
  }

  protected ended(): string {
    const { state, endedAt } = this.store().view() ?? {};
    return endedAt && (state === 'done' || state === 'cancelled' || state === 'broken') ? this.t().ended[state](endedAt) : '';
  }

  protected act(): void {
    void (this.store().underWay() ? this.store().cancel() : this.store().start());
  }
}
