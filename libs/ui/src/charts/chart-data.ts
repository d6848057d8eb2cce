import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { useTexts } from '../i18n/texts';
import { chartsTexts } from './charts.texts';

/** Every figure of a chart, for who wants to read rather than to look. */
@Component({
  selector: 'ui-chart-data',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<details class="chartdata">
    <summary class="small">{{ t().figures }}</summary>
    <div class="chartdata__scroll" tabindex="0" role="region" [attr.aria-label]="t().figures">
      <table class="table">
        <caption class="sr">
          {{
            caption()
          }}
        </caption>
        <thead>
          <tr>
            @for (head of heads(); track $index) {
              <th scope="col" [class.num]="!$first">{{ head }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track $index) {
            <tr>
              @for (cell of row; track $index) {
                <td [class.num]="!$first">{{ cell }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  </details>`,
})
export class ChartData {
  readonly caption = input.required<string>();
  readonly heads = input.required<readonly string[]>();
  readonly rows = input.required<readonly (readonly string[])[]>();
  protected readonly t = useTexts(chartsTexts);
}
