import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { type RehearsalResult, type RehearsalVerdict, rehearsalVerdict } from '@cqdg/contract';
import { type StateKind, StatePill, useTexts } from '@cqdg/ui';
import { RehearsedFindingsView, rehearsalTexts } from '@cqdg/ui/rehearsals';
import { StudyWorkspace } from '../study/study-workspace';
import { ComingStore } from './coming.store';
import { comingTexts } from './coming.texts';

const kinds: Record<RehearsalVerdict, StateKind> = { breaks: 'error', changes: 'warn', mends: 'ok', same: 'ok' };

/** What an edition of the dictionary that has a date would change for this study, to its leads. */
@Component({
  selector: 'app-coming-editions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RehearsedFindingsView, StatePill],
  host: { class: 'stack' },
  styles: `
    /* Where there is nothing to say, no gap either. */
    :host:empty {
      display: none;
    }
    .coming__what {
      display: flex;
      flex-wrap: wrap;
      gap: 2px var(--cqdg-space-3);
    }
    details > summary {
      cursor: pointer;
    }
    details[open] > summary {
      margin-bottom: var(--cqdg-space-3);
    }
  `,
  templateUrl: './coming-editions.html',
})
export class ComingEditionsView {
  private readonly workspace = inject(StudyWorkspace);
  protected readonly store = new ComingStore(this.workspace.api);
  protected readonly t = useTexts(comingTexts);
  protected readonly shared = useTexts(rehearsalTexts);
  protected readonly kinds = kinds;
  protected readonly verdict = (result: RehearsalResult) => rehearsalVerdict(result);
  protected readonly current = computed(() => this.workspace.dictionaryVersion() ?? '');

  constructor() {
    const { submission, permissions } = this.workspace.store;
    // What the study holds decides whether the rehearsal still holds.
    const changes = computed(() => (permissions().has('study.sign') ? (submission()?.updatedAt ?? null) : null));
    effect(() => {
      if (changes() !== null) untracked(() => void this.store.load());
    });
  }
}
