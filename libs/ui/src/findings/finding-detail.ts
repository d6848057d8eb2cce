import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Finding } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { toApiProblem } from '../api/api-problem';
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
import type { MendingStore, Proposal } from './mending.store';
import { describe, groupTitle } from './words';

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
  /** Where the dictionary explains a field; `null` for nowhere. */
  readonly fieldLink = input<(table: string, field: string) => { path: string; query: Record<string, string> } | null>(() => null);
  readonly fieldLabel = input<(table: string | null, field: string) => string>((_, field) => field);
  readonly dictionary = input<Dictionary | null>(null);
  readonly fieldOrder = input<(table: string | null, field: string) => number>(() => 0);
  readonly back = output();
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
    return group ? describe(group.sample, this.language(), this.dictionary()) : null;
  });
  protected readonly place = computed(() => {
    const group = this.store().chosen();
    return group?.table && group.field ? this.fieldLink()(group.table, group.field) : null;
  });
  /** Findings of whole files have no row: their sentences say all there is. */
  protected readonly ofFiles = computed(() => this.store().chosen()?.sample.row === null);
  protected readonly problem = computed(() => {
    const problem = this.mending()?.problem() ?? this.store().problem();
    return problem === null ? null : toApiProblem(problem);
  });

  protected sentence(finding: Finding): string {
    return describe(finding, this.language(), this.dictionary()).found;
  }

  protected async apply(proposal: Proposal): Promise<void> {
    const { run, chosen } = this.store();
    const [nowRun, group, mending] = [run(), chosen(), this.mending()];
    if (!nowRun || !group || !mending) return;
    this.live.announce(this.t().applying);
    const batch = await mending.apply(nowRun, group, proposal);
    if (batch) this.live.announce(this.t().appliedShort(batch.cells, batch.to));
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
