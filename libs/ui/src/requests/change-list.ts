import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { SampleChangeView, SampleLinks } from '@cqdg/contract';
import { useTexts } from '../i18n/texts';
import { Icon } from '../icon/icon';
import { requestsTexts } from './requests.texts';

const parts = ['participant', 'biospecimen', 'sampleType'] as const;

/** What is asked of each sample, beside what is registered. */
@Component({
  selector: 'ui-change-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  styles: `
    td {
      overflow-wrap: anywhere;
    }
    .arrow {
      font-size: 16px;
      vertical-align: text-bottom;
    }
  `,
  template: `
    <table class="table table--stack">
      <caption class="sr">
        {{
          t().changes
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ t().sample }}</th>
          @for (part of parts; track part) {
            <th scope="col">{{ t()[part] }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (one of changes(); track one.sample) {
          <tr>
            <td [attr.data-label]="t().sample">
              <code translate="no">{{ one.sample }}</code>
              @if (!one.from) {
                <span class="small quiet"> {{ t().gone }}</span>
              } @else if (!one.to) {
                <span class="small"> {{ t().removed }}</span>
              }
            </td>
            @for (part of parts; track part) {
              <td [attr.data-label]="t()[part]">
                @if (one.to; as to) {
                  @if (differs(one, part)) {
                    <span
                      ><del class="quiet" translate="no">{{ one.from?.[part] }}</del>
                      <ui-icon class="arrow" name="arrow_forward" />
                      <ins translate="no"
                        ><code>{{ to[part] }}</code></ins
                      ></span
                    >
                  } @else {
                    <span
                      ><code translate="no">{{ to[part] }}</code></span
                    >
                  }
                } @else {
                  <del class="quiet" translate="no">{{ one.from?.[part] }}</del>
                }
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class ChangeList {
  readonly changes = input.required<readonly SampleChangeView[]>();
  protected readonly t = useTexts(requestsTexts);
  protected readonly parts = parts;

  protected differs({ from, to }: SampleChangeView, part: keyof SampleLinks): boolean {
    return from !== null && to !== null && from[part] !== to[part];
  }
}
