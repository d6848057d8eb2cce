import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StudySummary } from '@cqdg/contract';
import {
  ApiClient,
  type ApiProblem,
  Icon,
  LanguageService,
  ProblemBanner,
  StatePill,
  Toaster,
  Wait,
  pageTitle,
  studyState,
  toApiProblem,
  useFormat,
  useTexts,
} from '@cqdg/ui';
import { People, PeopleStore } from '@cqdg/ui/people';
import { Decisions } from '../decisions/decisions';
import { Files } from '../files/files';
import { StudyDraft } from './study-draft';
import { StudyForm } from './study-form';
import { studyTexts } from './study.texts';

@Component({
  selector: 'app-study',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Decisions, Files, Icon, People, ProblemBanner, RouterLink, StatePill, StudyForm, Wait],
  templateUrl: './study.page.html',
  host: { class: 'page' },
})
export class StudyPage {
  readonly study = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly toaster = inject(Toaster);
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(studyTexts);
  protected readonly f = useFormat();
  protected readonly summary = signal<StudySummary | null>(null);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly draft = signal<StudyDraft | null>(null);
  protected readonly permissions = computed(() => this.summary()?.permissions ?? []);
  protected readonly state = computed(() => {
    const summary = this.summary();
    return summary && studyState(summary, this.language());
  });
  private readonly mayInvite = computed(() => this.permissions().includes('study.invite'));
  protected readonly people = computed(() => new PeopleStore(this.api, this.study(), this.mayInvite()));

  constructor() {
    pageTitle(() => [this.summary()?.name[this.language()], this.t().studies]);
    effect(() => {
      const code = this.study();
      untracked(() => void this.load(code));
    });
  }

  protected async load(code = this.study()): Promise<void> {
    this.problem.set(null);
    try {
      this.summary.set(await this.api.get<StudySummary>(`/api/studies/${encodeURIComponent(code)}`));
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  protected edit(): void {
    this.draft.set(new StudyDraft(this.api, this.summary()));
  }

  protected saved(study: StudySummary): void {
    this.summary.set(study);
    this.draft.set(null);
    this.toaster.show(this.t().saved);
  }
}
