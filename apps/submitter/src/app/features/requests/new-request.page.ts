import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type Params, Router } from '@angular/router';
import { type NewRequest as NewRequestInput, type RequestAnchor, type RequestView, requestKinds } from '@cqdg/contract';
import { ApiClient, LanguageService, Toaster, pageTitle, useTexts } from '@cqdg/ui';
import { shortTitle } from '@cqdg/ui/findings';
import { ChangeDraft, NewRequest, requestsTexts, sendAttachment } from '@cqdg/ui/requests';
import { DictionaryLabels } from '../study/dictionary-labels';
import { StudyWorkspace } from '../study/study-workspace';

/** Opens a request: of any kind, or about the place that a link led from. */
@Component({
  selector: 'app-new-request',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NewRequest],
  host: { class: 'page' },
  providers: [DictionaryLabels],
  template: `
    <div class="page__head">
      <div>
        <h1>{{ t().newTitle }}</h1>
        <p class="page__lede">{{ t().newLede }}</p>
      </div>
    </div>
    <ui-new-request
      [kind]="kind()"
      [anchor]="anchor()"
      [changes]="changes"
      [types]="labels.sampleTypes()"
      [codeTitle]="codeTitle"
      [attach]="attach"
      [ask]="ask"
      (made)="made($event)"
      (left)="leave()"
    />
  `,
})
export class NewRequestPage {
  private readonly workspace = inject(StudyWorkspace);
  private readonly api = inject(ApiClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly toaster = inject(Toaster);
  private readonly language = inject(LanguageService).language;
  private readonly base = `/api/studies/${encodeURIComponent(this.workspace.code)}`;
  protected readonly labels = inject(DictionaryLabels);
  protected readonly t = useTexts(requestsTexts);
  protected readonly codeTitle = shortTitle;
  private readonly params = toSignal(this.route.queryParams, { requireSync: true });
  protected readonly kind = computed(() => requestKinds.find((kind) => kind === this.params()['kind']) ?? 'question');
  protected readonly anchor = computed(() => anchorIn(this.params()));
  protected readonly changes = new ChangeDraft(async (sample) => {
    const { items } = await this.workspace.api.samples({ search: sample, sort: 'sample', direction: 'asc', page: 1, size: 200 });
    return items.find((one) => one.sample === sample) ?? null;
  });
  protected readonly attach = sendAttachment(this.api, this.workspace.code);
  protected readonly ask = (request: NewRequestInput) => this.api.post<RequestView>(`${this.base}/requests`, request);

  constructor() {
    pageTitle(() => [this.t().newTitle, this.workspace.store.study()?.name[this.language()]]);
    // Identifiers stay out of addresses: the link from a sample leaves its name in the state of the page.
    const { sample } = (inject(DOCUMENT).defaultView?.history.state ?? {}) as { sample?: unknown };
    if (typeof sample === 'string') void this.changes.add(sample);
  }

  protected made({ number }: RequestView): void {
    this.toaster.show(this.t().asked1(number));
    void this.router.navigate(['..', number], { relativeTo: this.route, replaceUrl: true });
  }

  protected leave(): void {
    void this.router.navigate(['..'], { relativeTo: this.route });
  }
}

/** What of an address makes sense as a place; `null` where nothing does. */
function anchorIn(params: Params): RequestAnchor | null {
  const text = (name: string) => (typeof params[name] === 'string' && params[name].length <= 250 ? (params[name] as string) : undefined);
  const count = (name: string) => (/^[1-9]\d{0,8}$/.test(text(name) ?? '') ? Number(params[name]) : undefined);
  const code = /^[a-z_.]{1,100}$/.test(text('code') ?? '') ? text('code') : undefined;
  const found = { table: text('table'), field: text('field'), row: count('row'), code, revision: count('revision') };
  const anchor = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as RequestAnchor;
  return Object.keys(anchor).length > 0 ? anchor : null;
}
