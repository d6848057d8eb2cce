import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StudySummary } from '@cqdg/contract';
import {
  ApiClient,
  type ApiProblem,
  EmptyState,
  Icon,
  LanguageService,
  ProblemBanner,
  SearchField,
  StatePill,
  Wait,
  matches,
  pageTitle,
  studyState,
  toApiProblem,
  useFormat,
  useTexts,
} from '@cqdg/ui';
import { studiesTexts } from './studies.texts';

@Component({
  selector: 'app-studies',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon, ProblemBanner, RouterLink, SearchField, StatePill, Wait],
  templateUrl: './studies.page.html',
  host: { class: 'page' },
})
export class StudiesPage {
  private readonly api = inject(ApiClient);
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(studiesTexts);
  protected readonly f = useFormat();
  protected readonly studies = signal<StudySummary[] | null>(null);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly query = signal('');
  protected readonly rows = computed(() =>
    (this.studies() ?? [])
      .filter((study) => matches(this.query(), study.code, study.name.fr, study.name.en))
      .map((study) => ({ study, state: studyState(study, this.language()) })),
  );

  constructor() {
    pageTitle(() => [this.t().title]);
    void this.load();
  }

  protected async load(): Promise<void> {
    this.problem.set(null);
    try {
      this.studies.set(await this.api.get<StudySummary[]>('/api/studies'));
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }
}
