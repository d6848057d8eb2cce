import { ChangeDetectionStrategy, Component, ViewEncapsulation, computed, inject, input, signal, viewChild } from '@angular/core';
import type { FindingGroup } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { LiveRegion } from '../feedback/live-region';
import { ProblemBanner } from '../feedback/problem-banner';
import { Icon } from '../icon/icon';
import { useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { EmptyState } from '../parts/empty-state';
import { Wait } from '../parts/wait';
import { AppliedBatches } from './applied-batches';
import { FindingDetail } from './finding-detail';
import { FindingGroupList } from './finding-groups';
import type { FindingsStore } from './findings.store';
import { findingsTexts } from './findings.texts';
import type { MendingStore } from './mending.store';

/**
 * The findings of a run: groups at the left, the chosen one at the right; under 1024 px one after the other with a way back.
 * Shared by the two apps. What it knows is in `FindingsStore` and `MendingStore`; it only shows them.
 */
@Component({
  selector: 'ui-findings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  imports: [AppliedBatches, EmptyState, FindingDetail, FindingGroupList, Icon, ProblemBanner, Wait],
  host: {
    class: 'card findings',
    role: 'region',
    'aria-labelledby': 'findings-title',
    '(keydown.control.z)': 'undoLast($event)',
    '(keydown.meta.z)': 'undoLast($event)',
  },
  templateUrl: './findings-view.html',
  styleUrl: './findings-view.css',
})
export class FindingsView {
  readonly store = input.required<FindingsStore>();
  readonly mending = input<MendingStore | null>(null);
  /** Why nothing can be applied now: a role, a check that runs. */
  readonly locked = input<string | null>(null);
  /** What is to be said of these findings: that a newer run will replace them, that files have changed. */
  readonly note = input('');
  readonly title = input('');
  readonly report = input.required<(run: string, language: string) => string>();
  readonly link = input.required<(group: FindingGroup) => string>();
  readonly fileLink = input<(table: string) => string>(() => '');
  /** Where one asks the centre about a group; `null` for nowhere. */
  readonly askLink = input<(group: FindingGroup) => { path: string; query: Record<string, string> } | null>(() => null);
  readonly fieldLink = input<(table: string, field: string) => { path: string; query: Record<string, string> } | null>(() => null);
  readonly fieldLabel = input<(table: string | null, field: string) => string>((_, field) => field);
  /** Says what coded values mean, in the sentences. */
  readonly dictionary = input<Dictionary | null>(null);
  /** Where a field stands in its table: identifiers are shown in the dictionary's order. */
  readonly fieldOrder = input<(table: string | null, field: string) => number>(() => 0);
  protected readonly t = useTexts(findingsTexts);
  protected readonly f = useFormat();
  protected readonly language = inject(LanguageService).language;
  /** On a narrow screen, the rows of a group stand in for the list. */
  protected readonly inRows = signal(false);
  private readonly live = inject(LiveRegion);
  private readonly detail = viewChild(FindingDetail);

  protected readonly ended = computed(() => {
    const run = this.store().run();
    if (!run?.endedAt || !run.startedAt) return '';
    return this.t().ended(this.f().when(run.endedAt), this.f().duration(Date.parse(run.endedAt) - Date.parse(run.startedAt)));
  });
  protected readonly total = computed(() =>
    this.store()
      .groups()
      .reduce((sum, group) => sum + group.count, 0),
  );
  protected readonly problem = computed(() => (this.store().groups().length === 0 ? this.store().problem() : null));

  protected toRows(): void {
    this.inRows.set(true);
    // After the rendering that shows them.
    setTimeout(() => this.detail()?.focus());
  }

  protected async undoLast(event: Event): Promise<void> {
    const mending = this.mending();
    const batch = mending?.last();
    if (!mending || !batch || this.locked() !== null || event.target instanceof HTMLInputElement || !mending.canUndo(batch)) return;
    event.preventDefault();
    if (await mending.undo(batch)) this.live.announce(this.t().undone(batch.cells));
  }
}
