import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Page, RequestRow, RequestSide } from '@cqdg/contract';
import { useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Pager } from '../parts/pager';
import { StatePill } from '../parts/state-pill';
import { requestsTexts } from './requests.texts';
import { stateKinds } from './state-kinds';

/** Requests, as one side sees them: of one study, or of all. */
@Component({
  selector: 'ui-request-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Pager, RouterLink, StatePill],
  host: { class: 'card' },
  styles: `
    :host {
      display: block;
    }
    a {
      display: grid;
      color: inherit;
      text-decoration: none;
      overflow-wrap: anywhere;
    }
    .unread b::after {
      content: '';
      display: inline-block;
      width: 8px;
      height: 8px;
      margin-left: 8px;
      border-radius: 50%;
      background: var(--mat-sys-primary);
      vertical-align: middle;
    }
  `,
  template: `
    <table class="table table--stack rows">
      <caption class="sr">
        {{
          t().title
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ t().subject }}</th>
          <th scope="col">{{ t().state }}</th>
          @if (side() === 'centre') {
            <th scope="col">{{ t().study }}</th>
          }
          <th scope="col">{{ t().assignee }}</th>
          <th scope="col">{{ t().last }}</th>
        </tr>
      </thead>
      <tbody>
        @for (row of page().items; track row.study.code + row.number) {
          <tr>
            <td class="cell-main">
              <a [routerLink]="link()(row)" [class.unread]="row.unread"
                ><b
                  >{{ row.subject }}
                  @if (row.unread) {
                    <span class="sr">({{ t().unread }})</span>
                  }</b
                ><span class="small quiet">{{ t().number(row.number) }}, {{ t().kinds[row.kind] }}</span></a
              >
            </td>
            <td class="cell-end">
              <ui-state plain [kind]="kinds[side()][row.state]">{{ t().states[side()][row.state] }}</ui-state>
            </td>
            @if (side() === 'centre') {
              <td class="cell-more cell-more--labelled" [attr.data-label]="t().study">{{ row.study.name[language()] }}</td>
            }
            <td class="cell-more" [class.cell-more--labelled]="row.assignee" [attr.data-label]="t().assignee">{{ row.assignee?.name }}</td>
            <td class="nowrap cell-more cell-more--labelled" [attr.data-label]="t().last">{{ f().when(row.updatedAt) }}</td>
          </tr>
        }
      </tbody>
    </table>
    <ui-pager [page]="page().page" [size]="page().size" [total]="page().total" (turn)="turn.emit($event)" />
  `,
})
export class RequestList {
  readonly page = input.required<Page<RequestRow>>();
  readonly side = input.required<RequestSide>();
  readonly link = input.required<(row: RequestRow) => unknown[]>();
  readonly turn = output<number>();
  protected readonly t = useTexts(requestsTexts);
  protected readonly f = useFormat();
  protected readonly language = inject(LanguageService).language;
  protected readonly kinds = stateKinds;
}
