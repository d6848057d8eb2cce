import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FindingGroup, FindingView } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { Icon } from '../icon/icon';
import { useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Rich } from '../parts/rich';
import { findingsTexts } from './findings.texts';
import { describe } from './words';

/** Codes whose value alone does not tell what is wrong: their rows show the sentence. */
const spoken = /^(rule|key|reference|row|header|privacy)\./;

/** The rows of a group, with the row number that the spreadsheet shows and the keys that find the record. */
@Component({
  selector: 'ui-finding-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Rich],
  host: { class: 'findings__rows' },
  template: `<table class="table table--stack">
    <caption class="sr">
      {{
        t().rowsCaption
      }}
    </caption>
    <thead>
      <tr>
        <th scope="col">{{ t().row }}</th>
        @for (key of keys(); track key) {
          <th scope="col">{{ fieldLabel()(group().table, key) }}</th>
        }
        <th scope="col">{{ t().value }}</th>
        <th scope="col">{{ sentences() ? t().found : t().proposal }}</th>
      </tr>
    </thead>
    <tbody>
      @for (finding of rows(); track finding.id) {
        <tr>
          <td class="rowno" [attr.data-label]="t().row">{{ finding.row === null ? '–' : f().number(finding.row) }}</td>
          @for (key of keys(); track key) {
            <td [attr.data-label]="fieldLabel()(group().table, key)">
              <code translate="no">{{ finding.keys[key] ?? '–' }}</code>
            </td>
          }
          <td class="findings__value" [attr.data-label]="t().value">
            @if (finding.value === null || finding.value === '') {
              <i class="quiet">{{ hidden() ? t().hidden : t().blank }}</i>
            } @else {
              <code translate="no" [class.bad]="finding.severity === 'error'">{{ finding.value }}</code>
            }
          </td>
          <td class="findings__answer" [attr.data-label]="sentences() ? t().found : t().proposal">
            @if (sentences()) {
              <ui-rich class="small" [text]="sentence(finding)" />
            } @else if (finding.proposal !== null) {
              <span class="proposal proposal--row" translate="no"
                ><ui-icon name="arrow_forward" /><code>{{ finding.proposal }}</code></span
              >
            } @else {
              <span class="quiet small">{{ t().none }}</span>
            }
          </td>
        </tr>
      }
    </tbody>
  </table>`,
})
export class FindingRows {
  readonly rows = input.required<readonly FindingView[]>();
  readonly group = input.required<FindingGroup>();
  readonly fieldLabel = input.required<(table: string | null, field: string) => string>();
  readonly dictionary = input<Dictionary | null>(null);
  readonly fieldOrder = input<(table: string | null, field: string) => number>(() => 0);
  protected readonly t = useTexts(findingsTexts);
  protected readonly f = useFormat();
  private readonly language = inject(LanguageService).language;
  protected readonly hidden = computed(() => this.group().code.startsWith('privacy.'));
  protected readonly sentences = computed(() => spoken.test(this.group().code) && this.group().proposals.length === 0);
  /** The identifiers that the rows have, except the field that is itself in question: its value is shown beside. */
  protected readonly keys = computed(() => {
    const names = new Set(this.rows().flatMap((row) => Object.keys(row.keys)));
    names.delete(this.group().field ?? '');
    const place = (name: string) => this.fieldOrder()(this.group().table, name);
    return [...names].sort((a, b) => place(a) - place(b)).slice(0, 3);
  });

  protected sentence(finding: FindingView): string {
    return describe(finding, this.language(), this.dictionary()).found;
  }
}
