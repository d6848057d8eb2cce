import { ChangeDetectionStrategy, Component, type ElementRef, afterNextRender, input, output, signal, viewChild } from '@angular/core';
import { type TokenDays, type TokenScope, tokenDays, tokenScopes } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '../api/api-problem';
import { ProblemBanner } from '../feedback/problem-banner';
import { useTexts } from '../i18n/texts';
import type { TokensStore } from './tokens.store';
import { tokensTexts } from './tokens.texts';

@Component({
  selector: 'ui-token-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemBanner],
  template: `<form class="form" novalidate (submit)="create($event, name.value)">
    @if (problem(); as refused) {
      <ui-problem [problem]="refused" />
    }
    <div [class]="nameMissing() ? 'field field--error' : 'field'">
      <label for="token-name">{{ t().name }}</label>
      <input
        #name
        class="input"
        id="token-name"
        autocomplete="off"
        maxlength="100"
        required
        aria-describedby="token-name-help"
        [attr.aria-invalid]="nameMissing() || null"
      />
      <p class="field__help" id="token-name-help" [attr.role]="nameMissing() ? 'alert' : null">
        {{ nameMissing() ? t().nameMissing : t().nameHelp }}
      </p>
    </div>
    <fieldset [class]="scopesMissing() ? 'choices field--error' : 'choices'" aria-describedby="token-scopes-help">
      <legend class="label">{{ t().scopes }}</legend>
      @for (one of allScopes; track one) {
        <label class="check">
          <input #box type="checkbox" [checked]="scopes().includes(one)" (change)="choose(one, box.checked)" />
          <span>{{ t().scope[one] }}</span>
        </label>
      }
      <p class="field__help" id="token-scopes-help" [attr.role]="scopesMissing() ? 'alert' : null">
        {{ scopesMissing() ? t().scopesMissing : '' }}
      </p>
    </fieldset>
    <fieldset class="choices">
      <legend class="label">{{ t().days }}</legend>
      @for (one of allDays; track one) {
        <label class="check">
          <input type="radio" name="token-days" [checked]="days() === one" (change)="days.set(one)" />
          <span>{{ t().inDays(one) }}</span>
        </label>
      }
    </fieldset>
    <div class="row">
      <button type="submit" class="btn btn--filled" [attr.aria-disabled]="busy() || null">{{ t().create }}</button>
      <button type="button" class="btn btn--text" (click)="closed.emit()">{{ t().cancel }}</button>
    </div>
  </form>`,
})
export class TokenForm {
  readonly store = input.required<TokensStore>();
  readonly closed = output();
  protected readonly t = useTexts(tokensTexts);
  protected readonly allScopes = tokenScopes;
  protected readonly allDays = tokenDays;
  protected readonly scopes = signal<TokenScope[]>(['read']);
  protected readonly days = signal<TokenDays>(30);
  protected readonly nameMissing = signal(false);
  protected readonly scopesMissing = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);

  private readonly nameBox = viewChild.required<ElementRef<HTMLElement>>('name');

  constructor() {
    afterNextRender(() => this.nameBox().nativeElement.focus());
  }

  protected choose(scope: TokenScope, chosen: boolean): void {
    this.scopes.update((list) => tokenScopes.filter((one) => (one === scope ? chosen : list.includes(one))));
  }

  protected async create(event: Event, name: string): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(null);
    this.nameMissing.set(!name.trim());
    this.scopesMissing.set(this.scopes().length === 0);
    if (this.nameMissing() || this.scopesMissing()) return;
    this.busy.set(true);
    try {
      await this.store().create(name.trim(), this.scopes(), this.days());
      this.closed.emit();
    } catch (error) {
      this.problem.set(toApiProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
