import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { Page, RegisteredSampleView } from '@cqdg/contract';
import { Icon, Pager, Wait, useFormat, useTexts } from '@cqdg/ui';
import type { SamplesQuery } from '../study/study.api';
import { registrationTexts } from './registration.texts';

/** The samples of the study, searched and paged by the server. */
@Component({
  selector: 'app-sample-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Pager, Wait],
  host: { class: 'card', role: 'region', 'aria-labelledby': 'samples-title' },
  styles: 'td code { overflow-wrap: anywhere; }',
  template: `<div class="card__head">
      <h2 id="samples-title">{{ t().listTitle }}</h2>
      <div class="inputwrap">
        <ui-icon class="i--sm" name="search" />
        <input
          #box
          class="input input--sm"
          type="search"
          [attr.aria-label]="t().search"
          [placeholder]="t().search"
          [value]="query().search"
          (input)="list.emit({ search: box.value })"
        />
      </div>
    </div>
    @if (samples(); as page) {
      @if (page.total === 0) {
        <p class="card__body quiet" role="status">{{ t().searchNone(query().search) }}</p>
      } @else {
        <table class="table table--stack">
          <thead>
            <tr>
              <th scope="col">{{ t().participant }}</th>
              <th scope="col">{{ t().biospecimen }}</th>
              <th scope="col">{{ t().sample }}</th>
              <th scope="col">{{ t().type }}</th>
              <th scope="col">{{ t().since }}</th>
            </tr>
          </thead>
          <tbody>
            @for (one of page.items; track one.sample) {
              <tr>
                <td [attr.data-label]="t().participant">
                  <code translate="no">{{ one.participant }}</code>
                </td>
                <td [attr.data-label]="t().biospecimen">
                  <code translate="no">{{ one.biospecimen }}</code>
                </td>
                <td [attr.data-label]="t().sample">
                  <code translate="no">{{ one.sample }}</code>
                </td>
                <td [attr.data-label]="t().type">
                  <span
                    >{{ typeLabel()(one.sampleType) }} <code class="quiet" translate="no">{{ one.sampleType }}</code></span
                  >
                </td>
                <td [attr.data-label]="t().since" [title]="one.registeredBy">{{ f().day(one.registeredAt) }}</td>
              </tr>
            }
          </tbody>
        </table>
        <ui-pager [page]="page.page" [size]="page.size" [total]="page.total" (turn)="list.emit({ page: $event })" />
      }
    } @else {
      <div class="card__body"><ui-wait /></div>
    }`,
})
export class SampleList {
  readonly samples = input.required<Page<RegisteredSampleView> | null>();
  readonly query = input.required<SamplesQuery>();
  readonly typeLabel = input.required<(code: string) => string>();
  readonly list = output<Partial<SamplesQuery>>();
  protected readonly t = useTexts(registrationTexts);
  protected readonly f = useFormat();
}
