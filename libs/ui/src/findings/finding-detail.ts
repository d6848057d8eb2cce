import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Finding, FindingGroup } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { LiveRegion } from '../feedback/live-region';
import { ProblemBanner } from '../feedback/problem-banner';
import { Icon } from '../icon/icon';
import { useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Pager } from '../parts/pager';
import { Rich } from '../parts/rich';
import { Wait } from '../parts/wait';
import { FindingRows } from './finding-rows';
import type { FindingsStore } from './findings.store';
import { findingsTexts } from './findings.texts';
import type { Batch, MendingStore } from './mending.store';
import { describe, groupTitle } from './words';

/** More proposals than this are applied all at once, or unfolded. */
const FEW = 3;

/** One group: what was found, what is expected, what can be done for all its cells at once, then its rows. */
@Component({
  selector: 'ui-finding-detail',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FindingRows, Icon, Pager, ProblemBanner, Rich, RouterLink, Wait],
  host: { class: 'findings__detail' },
  templateUrl: './finding-detail.html',
})
export class FindingDetail {
  readonly store = input.required<FindingsStore>();
  readonly mending = input<MendingStore | null>(null);
  /** Why nothing can be applied now; `null` when it can. */
  readonly locked = input<string | null>(null);
  /** Where one asks the centre about a group; `null` for nowhere. */
  readonly askLink = input<(group: FindingGroup) => { path: string; query: Record<string, string> } | null>(() => null);
  /** Where the dictionary explains a field; `null` for nowhere. */
  readonly fieldLink = input<(table: string, field: string) => { path: string; query: Record<string, string> } | null>(() => null);
  readonly fieldLabel = input<(table: string | null, field: string) => string>((_, field) => field);
  readonly dictionary = input<Dictionary | null>(null);
  readonly fieldOrder = input<(table: string | null, field: string) => number>(() => 0);
  readonly back = output();
  /** A batch was applied: its button is gone, and the keyboard needs a place. */
  readonly applied = output();
  protected readonly t = useTexts(findingsTexts);
  protected readonly f = useFormat();
  private readonly language = inject(LanguageService).language;
  private readonly live = inject(LiveRegion);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly title = computed(() => {
    const group = this.store().chosen();
    return group ? groupTitle(group, this.language()) : '';
  });
  protected readonly words = computed(() => {
    const group = this.store().chosen();
    if (!group) return null;
    // What to do is worded for the group: a proposal is told only where it is the one for every cell.
    const [only, ...others] = group.proposals;
    const proposal = only && others.length === 0 && only.count === group.count ? only.to : null;
    return describe({ ...group.sample, proposal }, this.language(), this.dictionary());
  });
  protected readonly unfolded = signal<FindingGroup | null>(null);
  protected readonly many = computed(() => (this.store().chosen()?.proposals.length ?? 0) > FEW);
  protected readonly shown = computed(() => {
    const group = this.store().chosen();
    return group === this.unfolded() ? (group?.proposals ?? []) : (group?.proposals ?? []).slice(0, FEW);
  });
  protected readonly question = computed(() => {
    const group = this.store().chosen();
    return group ? this.askLink()(group) : null;
  });
  protected readonly place = computed(() => {
    const group = this.store().chosen();
    return group?.table && group.field ? this.fieldLink()(group.table, group.field) : null;
  });
  /** Findings of whole files have no row: their sentences say all there is. */
  protected readonly ofFiles = computed(() => this.store().chosen()?.sample.row === null);
  protected readonly problem = computed(() => this.mending()?.problem() ?? this.store().problem());

  protected sentence(finding: Finding): string {
    return describe(finding, this.language(), this.dictionary()).found;
  }

  protected async apply(batch: Batch): Promise<void> {
    const { run, chosen } = this.store();
    const [nowRun, group, mending] = [run(), chosen(), this.mending()];
    if (!nowRun || !group || !mending) return;
    this.live.announce(this.t().applying);
    const applied = await mending.apply(nowRun, group, batch);
    if (!applied) return;
    this.applied.emit();
    this.live.announce(this.t().appliedShort(applied.cells, batch === 'all' ? null : batch.to));
  }

  protected retry(): void {
    this.mending()?.problem.set(null);
    void this.store().retry();
  }

  /** The keyboard goes to the group that was chosen. */
  focus(): void {
    this.heading()?.nativeElement.focus();
  }
}
