import { ChangeDetectionStrategy, Component, computed, effect, input, signal, untracked } from '@angular/core';
import type { ParticipantCompleteness } from '@cqdg/contract';
import { Icon, Pager, Rich, SearchField, Wait, useFormat, useTexts } from '@cqdg/ui';
import type { CompletenessStore, ListQuery } from './completeness.store';
import { completenessTexts } from './completeness.texts';

/** The map as a table: sorted, searched and paged by the server; a row opens on what lacks. */
@Component({
  selector: 'app-participant-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Pager, Rich, SearchField, Wait],
  templateUrl: './participant-list.html',
  styleUrl: './participant-list.css',
})
export class ParticipantList {
  readonly store = input.required<CompletenessStore>();
  protected readonly t = useTexts(completenessTexts);
  protected readonly f = useFormat();
  protected readonly text = signal('');
  protected readonly tables = computed(
    () =>
      this.store()
        .summary()
        ?.tables.map(({ table }) => table) ?? [],
  );

  constructor() {
    // What the list is narrowed to from elsewhere shows in the box; what is typed narrows the list.
    effect(() => this.text.set(this.store().query().search));
    effect(() => {
      const search = this.text();
      untracked(() => {
        if (search !== this.store().query().search) void this.store().ask({ search });
      });
    });
  }

  protected percent(share: number | undefined | null): string {
    return share === undefined || share === null ? '–' : this.f().percent(Math.floor(share * 100 + 1e-9) / 100);
  }

  protected shareIn(one: ParticipantCompleteness, table: string): string {
    return this.percent(one.tables.find((found) => found.table === table)?.share);
  }

  protected lacking(one: ParticipantCompleteness) {
    return one.tables.filter(({ lacking }) => lacking.length > 0);
  }

  protected sorted(by: ListQuery['sort']): 'ascending' | 'descending' | 'none' {
    const { sort, direction } = this.store().query();
    if (sort !== by) return 'none';
    return direction === 'asc' ? 'ascending' : 'descending';
  }
}
