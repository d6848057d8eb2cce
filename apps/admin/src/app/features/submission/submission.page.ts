import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FindingGroup, FindingGroups, FindingsPage, StudySummary, SubmissionView, TableView } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import {
  ApiClient,
  EmptyState,
  Icon,
  LanguageService,
  ProblemBanner,
  StatePill,
  Wait,
  pageTitle,
  studyState,
  useFormat,
  useTexts,
} from '@cqdg/ui';
import { FindingsStore, FindingsView, groupKey, shortTitle } from '@cqdg/ui/findings';
import { Decisions } from '../decisions/decisions';
import { SubmissionStore } from './submission.store';
import { submissionTexts } from './submission.texts';

/** A study's submission for the centre: what it holds, what its last check found, and what may be decided of it. */
@Component({
  selector: 'app-submission',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Decisions, EmptyState, FindingsView, Icon, ProblemBanner, RouterLink, StatePill, Wait],
  templateUrl: './submission.page.html',
  host: { class: 'page' },
})
export class SubmissionPage {
  readonly study = input.required<string>();
  private readonly api = inject(ApiClient);
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(submissionTexts);
  protected readonly f = useFormat();
  private readonly base = computed(() => `/api/studies/${encodeURIComponent(this.study())}`);
  protected readonly store = computed(() => {
    const base = this.base();
    return new SubmissionStore({
      study: () => this.api.get<StudySummary>(base),
      submission: () => this.api.get<SubmissionView>(`${base}/submission`),
      dictionary: (version) => this.api.get<Dictionary>(`/api/dictionaries/${version}`),
    });
  });
  protected readonly findings = computed(() => {
    const runs = `${this.base()}/runs`;
    return new FindingsStore(
      {
        groups: (run) => this.api.get<FindingGroups>(`${runs}/${run}/groups`),
        findings: (run, query) => this.api.get<FindingsPage>(`${runs}/${run}/findings`, { ...query }),
      },
      { words: (group) => shortTitle(group.code, this.language()) },
    );
  });
  protected readonly state = computed(() => {
    const summary = this.store().study();
    return summary && studyState(summary, this.language());
  });
  protected readonly report = (run: string, language: string) => `${this.base()}/runs/${run}/report.tsv?lang=${language}`;
  /** Groups are opened in their place; as an address, this very page. */
  protected readonly groupLink = (group: FindingGroup) => `#${encodeURIComponent(groupKey(group))}`;
  protected readonly fieldLabel = computed(() => {
    const [store, language] = [this.store(), this.language()];
    return (table: string | null, field: string) => store.fieldLabel(table, field, language);
  });
  protected readonly fieldOrder = computed(() => {
    const store = this.store();
    return (table: string | null, field: string) => store.fieldOrder(table, field);
  });

  constructor() {
    pageTitle(() => [this.store().study()?.name[this.language()], this.t().title]);
    effect(() => {
      const store = this.store();
      untracked(() => void store.load());
    });
    effect(() => {
      const [run, findings] = [this.store().ended(), this.findings()];
      if (run) untracked(() => void findings.show(run));
    });
  }

  protected fileLink({ table, file }: TableView): string {
    return `${this.base()}/submission/tables/${encodeURIComponent(table)}/file?version=${file?.id ?? ''}`;
  }
}
