import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState, Icon, LanguageService, ProblemBanner, Toaster, Wait, pageTitle, useTexts } from '@cqdg/ui';
import { Confirm, focusAfter } from '@cqdg/ui/dialogs';
import { RevisionList } from '@cqdg/ui/revisions';
import { HowTo } from '../guide/how-to';
import { DictionaryLabels } from '../study/dictionary-labels';
import { StudyWorkspace } from '../study/study-workspace';
import { HistoryStore } from './history.store';
import { historyTexts } from './history.texts';

@Component({
  selector: 'app-history',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, HowTo, Icon, ProblemBanner, RevisionList, RouterLink, Wait],
  host: { class: 'page' },
  providers: [DictionaryLabels],
  templateUrl: './history.page.html',
})
export class HistoryPage {
  private readonly workspace = inject(StudyWorkspace);
  private readonly confirm = inject(Confirm);
  private readonly focus = focusAfter();
  private readonly toaster = inject(Toaster);
  private readonly language = inject(LanguageService).language;
  protected readonly labels = inject(DictionaryLabels);
  protected readonly t = useTexts(historyTexts);
  protected readonly code = this.workspace.code;
  protected readonly submission = this.workspace.store.submission;
  protected readonly store = new HistoryStore(this.workspace.api, this.workspace.store);
  protected readonly problem = computed(() => this.store.problem() ?? this.store.unread());
  protected readonly nothing = computed(
    () =>
      this.store.revisions()?.every(({ files, decisions, receipt }) => files.length + decisions.length === 0 && receipt === null) ?? false,
  );

  constructor() {
    pageTitle(() => [this.t().title, this.workspace.store.study()?.name[this.language()]]);
    const changes = computed(() => `${this.submission()?.revision} ${this.submission()?.updatedAt}`);
    effect(() => {
      changes();
      untracked(() => void this.store.load());
    });
  }

  protected async withdraw(revision: number): Promise<void> {
    const t = this.t();
    const reason = await this.confirm.why({
      ...{ title: t.withdrawTitle(revision), text: t.withdrawText, label: t.withdrawReason, required: false },
      ...{ confirm: t.withdraw, cancel: t.keep, danger: true },
    });
    if (reason !== null && (await this.store.withdraw(reason))) this.said(t.withdrawn(revision));
  }

  protected async begin(): Promise<void> {
    const after = await this.store.begin();
    if (after) this.said(this.t().begun(after.revision));
  }

  /** The button of what was done has gone. */
  private said(words: string): void {
    this.toaster.show(words);
    this.focus('h1');
  }
}
