import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatSortModule } from '@angular/material/sort';
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
import { SortChoice, keepPlace, listState, sortRows } from '@cqdg/ui/lists';
import { studiesTexts } from './studies.texts';

@Component({
  selector: 'app-studies',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon, MatSortModule, ProblemBanner, RouterLink, SearchField, SortChoice, StatePill, Wait],
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
  protected readonly list = listState({ sorts: ['name', 'state', 'samples', 'created'] });
  protected readonly rows = computed(() => {
    const { query, sort, direction } = this.list.view();
    const found = (this.studies() ?? [])
      .filter((study) => matches(query, study.code, study.name.fr, study.name.en))
      .map((study) => ({
        study,
        state: studyState(study, this.language()),
        name: study.name[this.language()],
        samples: study.samples,
        created: Date.parse(study.createdAt),
      }));
    return sortRows(found, (row) => (sort === 'state' ? row.state.text : row[sort]), direction, this.language());
  });
  protected readonly columns = computed(() => {
    const t = this.t();
    return [
      { key: 'name', label: t.study },
      { key: 'state', label: t.state },
      { key: 'samples', label: t.samples },
      { key: 'created', label: t.created },
    ];
  });

  constructor() {
    pageTitle(() => [this.t().title]);
    keepPlace(() => this.studies() !== null);
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
