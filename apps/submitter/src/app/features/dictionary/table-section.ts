import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { Icon, Marked, Rich, useTexts } from '@cqdg/ui';
import { dictionaryTexts } from './dictionary.texts';
import { type FieldFilter, type TableEntry, fieldFilters, filterFields } from './dictionary.view';
import { FieldRow } from './field-row';

/** One table of the dictionary, with the fields that the words and the filter leave. */
@Component({
  selector: 'app-table-section',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FieldRow, Icon, Marked, Rich],
  host: { class: 'card', role: 'region', '[attr.aria-labelledby]': '"table-" + table().name' },
  template: `
    <div class="card__head dict__head">
      <div>
        <h2 [id]="'table-' + table().name">
          <ui-marked [text]="table().label" [words]="words()" />&ngsp;<code class="quiet" translate="no">{{ table().name }}</code>
        </h2>
        <p><ui-rich [text]="about()" /></p>
      </div>
      <div class="row">
        <a class="btn btn--outlined btn--sm" [href]="tsv()" download><ui-icon name="download" />{{ t().tsv }}</a>
      </div>
    </div>
    @if (filtered()) {
      <div class="dict__filters seg" role="group" [attr.aria-label]="t().shown">
        @for (one of choices(); track one.filter) {
          <button type="button" [attr.aria-pressed]="filter() === one.filter" (click)="filter.set(one.filter)">
            {{ t().filters[one.filter] }} {{ one.count }}
          </button>
        }
      </div>
    }
    <ul class="fields" [attr.aria-label]="t().fieldsOf(table().label)">
      @for (field of shown(); track field.column.name) {
        <li class="fieldrow" [id]="table().name + '.' + field.column.name"><app-field-row [field]="field" [words]="words()" /></li>
      } @empty {
        <li class="fields__none">
          <p class="quiet">{{ t().nothingHere }}</p>
          <button type="button" class="btn btn--text btn--sm" (click)="filter.set('all')">{{ t().showAll }}</button>
        </li>
      }
    </ul>
  `,
})
export class TableSection {
  readonly table = input.required<TableEntry>();
  readonly words = input<readonly string[]>([]);
  readonly tsv = input.required<string>();
  /** Among results of a search in all tables, a filter would hide what was found. */
  readonly filtered = input(true);
  readonly filter = model<FieldFilter>('all');
  protected readonly t = useTexts(dictionaryTexts);
  protected readonly shown = computed(() => filterFields(this.table().fields, this.filtered() ? this.filter() : 'all'));
  protected readonly choices = computed(() =>
    fieldFilters.map((filter) => ({ filter, count: filterFields(this.table().fields, filter).length })),
  );
  protected readonly about = computed(() => {
    const [t, { description, mandatory, key }] = [this.t(), this.table()];
    const need =
      mandatory === true ? t.tableRequired : mandatory === false ? t.tableOptional : t.tableOneOf(mandatory.map(code).join(` ${t.and} `));
    return [description, need, key.length > 0 ? t.key(key.map(code).join(` ${t.and} `)) : ''].filter(Boolean).join(' ');
  });
}

const code = (name: string) => `\`${name}\``;
