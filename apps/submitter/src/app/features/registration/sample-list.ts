import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { Page, RegisteredSampleView } from '@cqdg/contract';
import { MatSortModule } from '@angular/material/sort';
import { RouterLink } from '@angular/router';
import { Icon, Pager, SearchField, Wait, useFormat, useTexts } from '@cqdg/ui';
import { type ListState, SortChoice } from '@cqdg/ui/lists';
import type { SampleSort } from '../study/study.api';
import { registrationTexts } from './registration.texts';

/** The samples of the study, searched, sorted and paged by the server. */
@Component({
  selector: 'app-sample-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatSortModule, Pager, RouterLink, SearchField, SortChoice, Wait],
  host: { class: 'card', role: 'region', 'aria-labelledby': 'samples-title' },
  styles: 'td code { overflow-wrap: anywhere; }',
  template: `<div class="card__head">
      <h2 id="samples-title">{{ t().listTitle }}</h2>
      <ui-search small [label]="t().search" [value]="list().view().query" (valueChange)="list().search($event)" />
      <ui-sort [columns]="columns()" [view]="list().view()" (order)="list().order($event.sort, $event.direction)" />
    </div>
    @if (samples(); as page) {
      @if (page.total === 0) {
        <p class="card__body quiet" role="status">{{ t().searchNone(list().view().query) }}</p>
      } @else {
        <table
          class="table table--stack"
          matSort
          matSortDisableClear
          [matSortActive]="list().view().sort"
          [matSortDirection]="list().view().direction"
          (matSortChange)="list().order($event.active, $event.direction)"
        >
          <thead>
            <tr>
              @for (column of columns(); track column.key) {
                <th scope="col" [mat-sort-header]="column.key">{{ column.label }}</th>
              }
              @if (mayAsk()) {
                <th scope="col">
                  <span class="sr">{{ t().change }}</span>
                </th>
              }
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
                @if (mayAsk()) {
                  <td class="cell-act">
                    <a
                      class="iconbtn iconbtn--sm"
                      routerLink="../requests/new"
                      [queryParams]="{ kind: 'sample_change' }"
                      [state]="{ sample: one.sample }"
                      [attr.aria-label]="t().askChange(one.sample)"
                      [title]="t().askChange(one.sample)"
                      ><ui-icon name="edit"
                    /></a>
                  </td>
                }
              </tr>
            }
          </tbody>
        </table>
        <ui-pager [page]="page.page" [size]="page.size" [total]="page.total" (turn)="list().turn($event)" />
      }
    } @else {
      <div class="card__body"><ui-wait /></div>
    }`,
})
export class SampleList {
  readonly samples = input.required<Page<RegisteredSampleView> | null>();
  readonly list = input.required<ListState<SampleSort>>();
  readonly typeLabel = input.required<(code: string) => string>();
  /** What is registered changes by a request to the centre only. */
  readonly mayAsk = input(false);
  protected readonly t = useTexts(registrationTexts);
  protected readonly f = useFormat();
  protected readonly columns = computed(() => {
    const t = this.t();
    const columns: { key: SampleSort; label: string }[] = [
      { key: 'participant', label: t.participant },
      { key: 'biospecimen', label: t.biospecimen },
      { key: 'sample', label: t.sample },
      { key: 'sampleType', label: t.type },
      { key: 'registeredAt', label: t.since },
    ];
    return columns;
  });
}
