import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterNextRender,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { UserView } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '../api/api-problem';
import { ProblemBanner } from '../feedback/problem-banner';
import { useTexts } from '../i18n/texts';
import { Session } from './session';
import { signInFormTexts } from './sign-in-form.texts';

/** The second step of signing in: a code of the person's app, or a recovery code. */
@Component({
  selector: 'ui-code-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemBanner],
  template: `<form class="login" novalidate (submit)="submit($event, box.value)">
    @if (missing()) {
      <p class="banner banner--error" role="alert">{{ t().codeMissing }}</p>
    } @else if (problem(); as refused) {
      <ui-problem [problem]="refused" />
    }
    <div class="field">
      <label for="code">{{ t().code }}</label>
      <input
        #box
        class="input"
        id="code"
        autocomplete="one-time-code"
        autocapitalize="none"
        spellcheck="false"
        maxlength="50"
        required
        aria-describedby="code-help"
      />
      <p class="field__help" id="code-help">{{ t().codeHelp }}</p>
    </div>
    <button class="btn btn--filled btn--block btn--lg" type="submit" [attr.aria-disabled]="busy() || null">{{ t().confirm }}</button>
    <button class="btn btn--text btn--block" type="button" (click)="gone.emit(null)">{{ t().startAgain }}</button>
  </form>`,
})
export class CodeForm {
  readonly challenge = input.required<string>();
  readonly done = output<UserView>();
  /** The question no longer stands: why, or `null` where the person left it. */
  readonly gone = output<ApiProblem | null>();
  protected readonly t = useTexts(signInFormTexts);
  protected readonly busy = signal(false);
  protected readonly missing = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly session = inject(Session);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  constructor() {
    afterNextRender({ read: () => this.box().nativeElement.focus() });
  }

  protected async submit(event: Event, code: string): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(null);
    this.missing.set(!code.trim());
    if (this.missing()) return;
    this.busy.set(true);
    try {
      this.done.emit(await this.session.giveCode(this.challenge(), code.trim()));
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code === 'challenge.gone') this.gone.emit(problem);
      else this.problem.set(problem);
      this.box().nativeElement.select();
    } finally {
      this.busy.set(false);
    }
  }
}
