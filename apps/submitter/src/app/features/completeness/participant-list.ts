import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MatSortModule } from '@angular/material/sort';
import type { ParticipantCompleteness } from '@cqdg/contract';
import { Icon, Pager, Rich, SearchField, Wait, useFormat, useTexts } from '@cqdg/ui';
import { SortChoice } from '@cqdg/ui/lists';
import type { CompletenessStore } from './completeness.store';
import { completenessTexts } from './completeness.texts';
import { percentOf } from './heat-map.model';

/** The map as a table: sorted, searched and paged by the server; a row opens on what lacks. */
@Component({
  selector: 'app-participant-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatSortModule, Pager, Rich, SearchField, SortChoice, Wait],
  templateUrl: './participant-list.html',
  styleUrl: './participant-list.css',
})
export class ParticipantList {
  readonly store = input.required<CompletenessStore>();
  protected readonly t = useTexts(completenessTexts);
  protected readonly f = useFormat();
  protected readonly columns = computed(() => [
    { key: 'participant', label: this.t().participant },
    { key: 'share', label: this.t().share },
  ]);
  /** As the shared choice of an order takes it. */
  protected readonly view = computed(() => {
    const { search, sort, direction, page } = this.store().query();
    return { query: search, sort, direction, page };
  });
  protected readonly tables = computed(
    () =>
      this.store()
        .summary()
        ?.tables.map(({ table }) => table) ?? [],
  );

  protected percent(share: number | undefined | null): string {
    return percentOf(share, this.f());
  }

  protected shareIn(one: ParticipantCompleteness, table: string): string {
    return this.percent(one.tables.find((found) => found.table === table)?.share);
  }

  protected lacking(one: ParticipantCompleteness) {
    return one.tables.filter(({ lacking }) => lacking.length > 0);
  }
}
