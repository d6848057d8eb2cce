import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { NewRequest as NewRequestInput, RequestKind, RequestView } from '@cqdg/contract';
import { ApiClient, Icon, Toaster, pageTitle, useTexts } from '@cqdg/ui';
import { NewRequest, requestsTexts, sendAttachment } from '@cqdg/ui/requests';

/** The centre turns to a study first. */
@Component({
  selector: 'app-new-request',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, NewRequest, RouterLink],
  host: { class: 'page' },
  template: `
    <div class="page__head">
      <div>
        <p class="crumbs">
          <ui-icon class="i--xs" name="chevron_left" /><a [routerLink]="['/studies', study()]">{{ study() }}</a>
        </p>
        <h1>{{ t().openTitle }}</h1>
        <p class="page__lede">{{ t().openLede }}</p>
      </div>
    </div>
    <ui-new-request [kinds]="kinds" [attach]="attach()" [ask]="ask" (made)="made($event)" (left)="leave()" />
  `,
})
export class NewRequestPage {
  readonly study = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly base = computed(() => `/api/studies/${encodeURIComponent(this.study())}`);
  protected readonly t = useTexts(requestsTexts);
  protected readonly kinds: readonly RequestKind[] = ['question'];
  protected readonly attach = computed(() => sendAttachment(this.api, this.study()));
  protected readonly ask = (request: NewRequestInput) => this.api.post<RequestView>(`${this.base()}/requests`, request);

  constructor() {
    pageTitle(() => [this.t().openTitle]);
  }

  protected made({ number }: RequestView): void {
    this.toaster.show(this.t().asked1(number));
    void this.router.navigate(['/requests', this.study(), number], { replaceUrl: true });
  }

  protected leave(): void {
    void this.router.navigate(['/studies', this.study()]);
  }
}
