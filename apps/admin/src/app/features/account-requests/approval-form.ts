import { ChangeDetectionStrategy, Component, input, linkedSignal, output, signal } from '@angular/core';
import type { AccountRequestRow, StudyRole } from '@cqdg/contract';
import { useTexts } from '@cqdg/ui';
import type { Approval } from './account-requests.store';
import { accountRequestsTexts } from './account-requests.texts';

/** Which study the person joins, and as what. */
@Component({
  selector: 'app-approval-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<form class="form" (submit)="send($event)">
    <div class="seg" role="group" [attr.aria-label]="t().study">
      <button type="button" [attr.aria-pressed]="!fresh()" (click)="fresh.set(false)">{{ t().existing }}</button>
      <button type="button" [attr.aria-pressed]="fresh()" (click)="fresh.set(true)">{{ t().fresh }}</button>
    </div>
    <div class="pair">
      <div class="field">
        <label [for]="'code-' + request().id">{{ t().code }}</label>
        <input #code class="input" required maxlength="64" autocomplete="off" [id]="'code-' + request().id" [value]="request().study" />
      </div>
      <div class="field">
        <label [for]="'role-' + request().id">{{ t().role }}</label>
        <select #choice class="input" [id]="'role-' + request().id" (change)="role.set(roles[choice.selectedIndex] ?? 'lead')">
          @for (one of roles; track one) {
            <option [value]="one" [selected]="one === role()">{{ t().roles[one] }}</option>
          }
        </select>
      </div>
    </div>
    @if (fresh()) {
      <div class="pair">
        <div class="field">
          <label [for]="'fr-' + request().id">{{ t().nameFr }}</label>
          <input #fr class="input" required maxlength="300" lang="fr" [id]="'fr-' + request().id" (input)="french.set(fr.value)" />
        </div>
        <div class="field">
          <label [for]="'en-' + request().id">{{ t().nameEn }}</label>
          <input #en class="input" required maxlength="300" lang="en" [id]="'en-' + request().id" (input)="english.set(en.value)" />
        </div>
      </div>
    }
    <div class="row">
      <button type="submit" class="btn btn--filled" [disabled]="busy()" (click)="typed.set(code.value)">{{ t().approve }}</button>
      <button type="button" class="btn btn--outlined" [disabled]="busy()" (click)="refused.emit()">{{ t().refuse }}</button>
    </div>
  </form>`,
})
export class ApprovalForm {
  readonly request = input.required<AccountRequestRow>();
  readonly busy = input(false);
  readonly approved = output<Approval>();
  readonly refused = output();
  protected readonly t = useTexts(accountRequestsTexts);
  protected readonly roles: readonly StudyRole[] = ['lead', 'submitter', 'reader'];
  protected readonly role = linkedSignal<StudyRole>(() => this.request().role);
  protected readonly fresh = signal(false);
  protected readonly typed = signal('');
  protected readonly french = signal('');
  protected readonly english = signal('');

  protected send(event: Event): void {
    event.preventDefault();
    const name = { fr: this.french().trim(), en: this.english().trim() };
    this.approved.emit({ study: { code: this.typed().trim(), ...(this.fresh() && { name }) }, role: this.role() });
  }
}
