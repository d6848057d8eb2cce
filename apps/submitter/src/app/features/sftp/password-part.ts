import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import type { SftpAccountView } from '@cqdg/contract';
import { CopyButton, Icon, LanguageService, Toaster, problemText, toApiProblem, useFormat, useTexts } from '@cqdg/ui';
import { Confirm, focusAfter } from '@cqdg/ui/dialogs';
import type { SftpStore } from './sftp.store';
import { sftpPageTexts } from './sftp.texts';

/** The password of an account: made by the server, shown once. */
@Component({
  selector: 'app-sftp-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, Icon],
  host: { role: 'region', 'aria-labelledby': 'sftp-password' },
  styles: `
    :host {
      display: grid;
      gap: var(--cqdg-space-3);
      align-content: start;
      min-width: 0;
    }
    .made {
      display: grid;
      gap: var(--cqdg-space-3);
      padding: var(--cqdg-space-4);
      border: 1px solid var(--mat-sys-primary);
      border-radius: var(--mat-sys-corner-small);
      background: var(--mat-sys-surface-container-low);
    }
    .made code {
      font-size: 1.125rem;
      font-weight: 600;
      overflow-wrap: anywhere;
      user-select: all;
    }
    h3:focus {
      outline: none;
    }
  `,
  template: `
    <h3 id="sftp-password" tabindex="-1">{{ t().password }}</h3>
    @if (store().made(); as password) {
      <div class="made" role="status">
        <p>{{ t().once }}</p>
        <p>
          <code translate="no">{{ password }}</code>
        </p>
        <p class="row">
          <ui-copy [value]="password" [what]="t().thePassword" />
          <button type="button" class="btn btn--text btn--sm" (click)="kept()">{{ t().kept }}</button>
        </p>
      </div>
    } @else {
      <p class="quiet">{{ account().passwordSetAt ? t().passwordSet(f().date(account().passwordSetAt!)) : t().passwordNone }}</p>
      @if (usable()) {
        <p class="row">
          <button type="button" class="btn btn--outlined btn--sm" [attr.aria-disabled]="busy() || null" (click)="make()">
            <ui-icon name="autorenew" />{{ account().hasPassword ? t().remake : t().make }}
          </button>
          @if (account().hasPassword) {
            <button type="button" class="btn btn--text btn--sm" (click)="drop()">{{ t().drop }}</button>
          }
        </p>
      }
    }
  `,
})
export class PasswordPart {
  readonly store = input.required<SftpStore>();
  readonly account = input.required<SftpAccountView>();
  readonly usable = input.required<boolean>();
  protected readonly t = useTexts(sftpPageTexts);
  protected readonly f = useFormat();
  protected readonly busy = signal(false);
  private readonly confirm = inject(Confirm);
  private readonly toaster = inject(Toaster);
  private readonly language = inject(LanguageService).language;
  private readonly focus = focusAfter();

  protected async make(): Promise<void> {
    const t = this.t();
    if (this.busy()) return;
    const question = { title: t.remakeTitle, text: [t.remakeText], confirm: t.remake, cancel: t.keepOld, danger: true };
    if (this.account().hasPassword && !(await this.confirm.ask(question))) return;
    await this.act(() => this.store().makePassword());
  }

  protected async drop(): Promise<void> {
    const t = this.t();
    const last = this.account().keys.length === 0;
    const text = [t.dropText, ...(last ? [t.removeLastText] : [])];
    if (!(await this.confirm.ask({ title: t.dropTitle, text, confirm: t.drop, cancel: t.keep, danger: true }))) return;
    await this.act(() => this.store().dropPassword(), t.dropped);
  }

  protected kept(): void {
    this.store().made.set(null);
    this.focus('h3');
  }

  private async act(act: () => Promise<void>, done = ''): Promise<void> {
    this.busy.set(true);
    try {
      await act();
      if (done) this.toaster.show(done);
    } catch (error) {
      this.toaster.show(problemText(toApiProblem(error), this.language()));
    } finally {
      this.busy.set(false);
      this.focus('h3');
    }
  }
}
