import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { ApiClient, LanguageService, Toaster, pageTitle, useTexts } from '@cqdg/ui';
import type { RequestFileView } from '@cqdg/contract';
import { Dialogs, focusAfter } from '@cqdg/ui/dialogs';
import { shortTitle } from '@cqdg/ui/findings';
import { RequestHead, Thread, ThreadStore, requestsTexts } from '@cqdg/ui/requests';
import { askDiscard } from '../discard/discard.dialog';
import { discardTexts } from '../discard/discard.texts';
import { StudyWorkspace } from '../study/study-workspace';

/** One request of the study. */
@Component({
  selector: 'app-request',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RequestHead, Thread],
  host: { class: 'page' },
  template: `
    <div class="page__head">
      <ui-request-head side="study" back=".." [request]="store().request()" />
    </div>
    <ui-thread [store]="store()" [codeTitle]="codeTitle" [mayDiscard]="mayDiscard()" (discard)="discard($event)" />
  `,
})
export class RequestPage {
  readonly number = input.required<string>();
  private readonly workspace = inject(StudyWorkspace);
  private readonly api = inject(ApiClient);
  private readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(requestsTexts);
  private readonly d = useTexts(discardTexts);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly focus = focusAfter();
  protected readonly codeTitle = shortTitle;
  protected readonly mayDiscard = computed(() => this.workspace.store.permissions().has('study.upload'));
  private readonly permissions = computed(() => [...this.workspace.store.permissions()], { equal: (a, b) => a.join() === b.join() });
  protected readonly store = computed(
    () =>
      new ThreadStore(
        this.api,
        this.workspace.code,
        Number(this.number()),
        onlyOfStudy(this.permissions(), this.workspace.store.study()?.role),
      ),
  );

  constructor() {
    pageTitle(() => [this.store().request()?.subject ?? this.t().title, this.workspace.store.study()?.name[this.language()]]);
    effect(() => {
      const [store, news] = [this.store(), this.workspace.store.request()];
      untracked(() => {
        if (!store.request() || news?.number === store.number) void store.load();
      });
    });
  }

  /** The button that was pressed goes with the file. */
  protected async discard({ id, name }: RequestFileView): Promise<void> {
    const question = { title: this.d().attachmentTitle(name), kind: 'attachment', id, api: this.workspace.api } as const;
    if (!(await askDiscard(this.dialogs, question))) return;
    this.toaster.show(this.d().attachmentDone);
    await this.store().load();
    this.focus('#thread-title');
  }
}

function onlyOfStudy<P extends string>(permissions: P[], role: unknown): P[] {
  return role ? permissions.filter((one) => one !== 'study.manage') : permissions;
}
