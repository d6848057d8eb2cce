import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { Language, Page, SftpOutcome, SftpTransferView } from '@cqdg/contract';
import { capital, useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Pager } from '../parts/pager';
import { type StateKind, StatePill } from '../parts/state-pill';
import { refusalTitle } from './refusals.texts';
import { sftpBytes, sftpTexts } from './sftp.texts';

const kinds: Record<SftpOutcome, StateKind> = {
  ...{ underway: 'run', taken: 'ok', kept: 'quiet', refused: 'error', broken: 'warn', done: 'ok' },
};

/** The log of transfers; a list on a phone. */
@Component({
  selector: 'ui-sftp-transfers',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Pager, StatePill],
  styles: `
    :host {
      display: block;
    }
    code {
      overflow-wrap: anywhere;
    }
    .two {
      display: grid;
    }
    @media (max-width: 639.98px) {
      .table.table--stack.rows td.none {
        display: none;
      }
    }
  `,
  template: `@if (page().items.length === 0) {
      <p class="card__body quiet">{{ t().transfersNone }}</p>
    } @else {
      <table class="table table--stack rows">
        <caption class="sr">
          {{
            t().transfers
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ t().file }}</th>
            <th scope="col">{{ t().outcome }}</th>
            <th scope="col" class="num">{{ t().size }}</th>
            @if (who()) {
              <th scope="col">{{ t().by }}</th>
            }
            <th scope="col">{{ t().at }}</th>
          </tr>
        </thead>
        <tbody>
          @for (one of page().items; track one.id) {
            <tr>
              <td class="cell-main">
                <span class="two"
                  ><code translate="no">{{ one.path }}</code
                  ><span class="small quiet"
                    >{{ t().acts[one.act] }}
                    @if (one.to; as to) {
                      <span
                        >· {{ t().renamedTo }} <code translate="no">{{ to }}</code></span
                      >
                    }
                  </span></span
                >
              </td>
              <td class="cell-end">
                <ui-state plain [kind]="kinds[one.outcome]">{{ t().outcomes[one.outcome] }}</ui-state>
                @if (one.code; as code) {
                  <span class="small quiet">{{ codeTitle()(code, language()) }}</span>
                }
              </td>
              <td class="num nowrap cell-more" [class.none]="one.act === 'remove' || one.act === 'rename'">
                {{ one.act === 'put' || one.act === 'get' ? bytes(one.bytes, language()) : '' }}
              </td>
              @if (who()) {
                <td class="cell-more cell-more--labelled" [attr.data-label]="t().by">{{ one.by }}</td>
              }
              <td class="nowrap cell-more">{{ capital(f().when(one.at)) }}</td>
            </tr>
          }
        </tbody>
      </table>
      <ui-pager [page]="page().page" [size]="page().size" [total]="page().total" (turn)="turn.emit($event)" />
    }`,
})
export class SftpTransfers {
  readonly page = input.required<Page<SftpTransferView>>();
  /** Also says who did it: for a log of several people. */
  readonly who = input(false);
  /** What the code of a refusal means, where the page knows better. */
  readonly codeTitle = input<(code: string, language: Language) => string>(refusalTitle);
  readonly turn = output<number>();
  protected readonly t = useTexts(sftpTexts);
  protected readonly f = useFormat();
  protected readonly language = inject(LanguageService).language;
  protected readonly capital = capital;
  protected readonly kinds = kinds;
  protected readonly bytes = sftpBytes;
}
