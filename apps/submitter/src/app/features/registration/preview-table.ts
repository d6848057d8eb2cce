import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Page, SampleKind, SampleRow } from '@cqdg/contract';
import { Pager, useFormat, useTexts } from '@cqdg/ui';
import { registrationTexts } from './registration.texts';

/** One kind of rows of the file: what is new, what is known, what contradicts the register. */
@Component({
  selector: 'app-preview-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Pager],
  templateUrl: './preview-table.html',
})
export class PreviewTable {
  readonly kind = input.required<SampleKind>();
  readonly rows = input.required<Page<SampleRow>>();
  /** What a coded sample type means. */
  readonly typeLabel = input.required<(code: string) => string>();
  /** The value of a row's field, by the dictionary's name of the field. */
  readonly cellOf = input.required<(row: SampleRow, field: string) => string>();
  readonly turn = output<number>();
  protected readonly t = useTexts(registrationTexts);
  protected readonly f = useFormat();
  /** One line per field in conflict. */
  protected readonly conflicts = computed(() =>
    this.rows().items.flatMap((row) =>
      Object.entries(row.conflicts).map(([field, registered]) => ({ row, field, registered, found: this.cellOf()(row, field) })),
    ),
  );

  protected adds(row: SampleRow): string {
    const words = row.adds.map((one) => this.t().adds[one]).join(', ');
    return words.charAt(0).toLocaleUpperCase() + words.slice(1);
  }
}
