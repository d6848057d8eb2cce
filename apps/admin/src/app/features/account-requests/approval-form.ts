import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import type { AccountRequestRow, StudyRole } from '@cqdg/contract';
import { useTexts } from '@cqdg/ui';
import { isStudyCode } from '../study/study-draft';
import type { Approval } from './account-requests.store';
import { accountRequestsTexts } from './account-requests.texts';

/** Which study the person joins, and as what. */
@Component({
  selector: 'app-approval-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: '.seg { justify-self: start; }',
  template: `<form class="form" (submit)="send($event)">
    <div class="seg" role="group" [attr.aria-label]="t().study">
      <button type="button" [attr.aria-pressed]="!fresh()" (click)="fresh.set(false)">{{ t().existing }}</button>
      <button type="button" [attr.aria-pressed]="fresh()" (click)="fresh.set(true)">{{ t().fresh }}</button>
    </div>
    <div class="pair">
      <div [class]="wrong() ? 'field field--error' : 'field'">
        <label [for]="'code-' + request().id">{{ t().code }}</label>
        <input
          #box
          class="input"
          required
          maxlength="64"
          autocomplete="off"
          [id]="'code-' + request().id"
          [attr.aria-describedby]="'code-help-' + request().id"
          [attr.aria-invalid]="wrong() || null"
          [value]="code()"
          (input)="code.set(box.value)"
        />
        <p class="field__help" [id]="'code-help-' + request().id">{{ t().codeHelp }}</p>
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
      <button type="submit" class="btn btn--filled" [disabled]="busy()">{{ t().approve }}</button>
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
  /** People write a title as well: only what can be a code is taken over. */
  protected readonly code = linkedSignal(() => (isStudyCode(this.request().study.trim()) ? this.request().study.trim() : ''));
  private readonly tried = signal(false);
  protected readonly wrong = computed(() => this.tried() && !isStudyCode(this.code().trim()));
  protected readonly french = signal('');
  protected readonly english = signal('');

  protected send(event: Event): void {
    event.preventDefault();
    this.tried.set(true);
    if (this.wrong()) return;
    const name = { fr: this.french().trim(), en: this.english().trim() };
    this.approved.emit({ study: { code: this.code().trim(), ...(this.fresh() && { name }) }, role: this.role() });
  }
}
