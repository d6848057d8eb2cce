import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { Page, SftpSessionEnd, SftpSessionView } from '@cqdg/contract';
import { capital, useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Pager } from '../parts/pager';
import { type StateKind, StatePill } from '../parts/state-pill';
import { sftpBytes, sftpTexts } from './sftp.texts';

const kinds: Record<SftpSessionEnd, StateKind> = { closed: 'ok', ended: 'quiet', idle: 'quiet', barred: 'warn', lost: 'warn' };

/** The connections of an account, live ones first. The page asks before one is ended. */
@Component({
  selector: 'ui-sftp-sessions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Pager, StatePill],
  styles: `
    :host {
      display: block;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px var(--cqdg-space-4);
      padding: var(--cqdg-space-3) var(--cqdg-space-5);
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    .side {
      display: grid;
      justify-items: end;
      align-content: start;
      gap: 2px;
      text-align: right;
    }
    .side .btn {
      margin-right: -10px;
    }
    code {
      overflow-wrap: anywhere;
    }
    @media (max-width: 639.98px) {
      li {
        padding-inline: var(--cqdg-space-4);
      }
    }
  `,
  template: `@if (page().items.length === 0) {
      <p class="card__body quiet">{{ t().sessionsNone }}</p>
    } @else {
      <ul>
        @for (session of page().items; track session.id) {
          <li>
            <div>
              <p>{{ span(session) }}</p>
              <p class="small quiet">
                <code translate="no">{{ session.address }}</code>, {{ session.method === 'key' ? t().byKey(session.key) : t().byPassword }}
              </p>
              <p class="small quiet">{{ carried(session) }}</p>
              <p class="small quiet" translate="no">{{ software(session) }}</p>
            </div>
            <div class="side">
              @if (session.end; as end) {
                <ui-state plain [kind]="kinds[end]">{{ t().ends[end] }}</ui-state>
              } @else {
                <ui-state plain kind="run">{{ t().live }}</ui-state>
                @if (mayEnd()) {
                  <button
                    type="button"
                    class="btn btn--text btn--sm"
                    [attr.aria-label]="t().sessionEndNamed(f().when(session.startedAt), session.address)"
                    (click)="end.emit(session)"
                  >
                    {{ t().sessionEnd }}
                  </button>
                }
              }
            </div>
          </li>
        }
      </ul>
      <ui-pager [page]="page().page" [size]="page().size" [total]="page().total" (turn)="turn.emit($event)" />
    }`,
})
export class SftpSessions {
  readonly page = input.required<Page<SftpSessionView>>();
  readonly mayEnd = input(true);
  readonly end = output<SftpSessionView>();
  readonly turn = output<number>();
  protected readonly t = useTexts(sftpTexts);
  protected readonly f = useFormat();
  protected readonly kinds = kinds;
  private readonly language = inject(LanguageService).language;

  /** `hier, 13 h 48 à 14 h 02`; the day of the end too where it is another. */
  protected span({ startedAt, endedAt }: SftpSessionView): string {
    const f = this.f();
    if (endedAt === null) return capital(f.when(startedAt));
    const isSameDay = f.day(startedAt) === f.day(endedAt);
    return capital(this.t().sessionSpan(f.when(startedAt), isSameDay ? f.time(endedAt) : f.when(endedAt)));
  }

  /** Without what every client says first. */
  protected software({ client }: SftpSessionView): string {
    return client.replace(/^SSH-2\.0-/, '');
  }

  protected carried({ filesIn, bytesIn, filesOut, bytesOut }: SftpSessionView): string {
    const [t, language] = [this.t(), this.language()];
    const parts = [
      ...(filesIn > 0 || bytesIn > 0 ? [t.filesIn(filesIn, sftpBytes(bytesIn, language))] : []),
      ...(filesOut > 0 || bytesOut > 0 ? [t.filesOut(filesOut, sftpBytes(bytesOut, language))] : []),
    ];
    return parts.join(' · ') || t.noFiles;
  }
}
