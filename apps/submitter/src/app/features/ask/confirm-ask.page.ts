import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiClient, type ApiProblem, EmptyState, ProblemBanner, attempt, pageTitle, useTexts } from '@cqdg/ui';
import { askTexts } from './ask.texts';

/** Follows the link of the mail. The press of a button confirms, for programs that look into mails open every link. */
@Component({
  selector: 'app-confirm-ask',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, ProblemBanner, RouterLink],
  host: { class: 'page narrow' },
  template: `
    @if (done()) {
      <h1 class="sr">{{ t().confirmTitle }}</h1>
      <div role="status">
        <ui-empty icon="check_circle" [heading]="t().doneTitle" [text]="t().doneText" />
      </div>
    } @else if (gone()) {
      <h1 class="sr">{{ t().confirmTitle }}</h1>
      <div role="status">
        <ui-empty icon="link" [heading]="t().goneTitle" [text]="t().goneText">
          <a class="btn btn--filled" routerLink="/ask">{{ t().again }}</a>
        </ui-empty>
      </div>
    } @else {
      <div class="card form form--card">
        <h1>{{ t().confirmTitle }}</h1>
        <p>{{ t().confirmText }}</p>
        @if (problem(); as refused) {
          <ui-problem [problem]="refused" />
        }
        <button type="button" class="btn btn--filled btn--block btn--lg" [disabled]="busy() !== null" (click)="confirm()">
          {{ t().confirm }}
        </button>
      </div>
    }
  `,
})
export class ConfirmAskPage {
  readonly token = input.required<string>();
  protected readonly t = useTexts(askTexts);
  readonly busy = signal<'confirm' | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  protected readonly done = signal(false);
  protected readonly gone = signal(false);
  private readonly api = inject(ApiClient);

  constructor() {
    pageTitle(() => [this.t().confirmTitle]);
  }

  protected async confirm(): Promise<void> {
    const path = `/api/account-requests/confirm/${encodeURIComponent(this.token())}`;
    if (await attempt(this, 'confirm', async () => (await this.api.post(path), true))) this.done.set(true);
    else if (this.problem()?.status === 410) this.gone.set(true);
  }
}
