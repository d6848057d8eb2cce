import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatSortModule } from '@angular/material/sort';
import { Router, RouterLink } from '@angular/router';
import {
  EmptyState,
  LanguageService,
  ProblemBanner,
  SearchField,
  Session,
  StatePill,
  Wait,
  matches,
  pageTitle,
  studyState,
  useFormat,
  useTexts,
} from '@cqdg/ui';
import { SortChoice, keepPlace, listState, sortRows } from '@cqdg/ui/lists';
import { Studies } from '../../core/studies';
import { studiesTexts } from './studies.texts';

@Component({
  selector: 'app-studies',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, MatSortModule, ProblemBanner, RouterLink, SearchField, SortChoice, StatePill, Wait],
  templateUrl: './studies.page.html',
  host: { class: 'page' },
})
export class StudiesPage {
  /** In the address when the person asked for the list: then one study alone is listed too. */
  readonly all = input<string>();
  protected readonly studies = inject(Studies);
  protected readonly session = inject(Session);
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(studiesTexts);
  protected readonly f = useFormat();
  protected readonly list = listState({ sorts: ['name', 'role', 'samples', 'state'] });
  protected readonly rows = computed(() => {
    const { query, sort, direction } = this.list.view();
    const found = (this.studies.list() ?? [])
      .filter((study) => matches(query, study.code, study.name.fr, study.name.en))
      .map((study) => ({
        study,
        state: studyState(study, this.language()),
        name: study.name[this.language()],
        role: this.t().roles[study.role ?? 'none'],
        samples: study.samples,
      }));
    return sortRows(found, (row) => (sort === 'state' ? row.state.text : row[sort]), direction, this.language());
  });
  protected readonly columns = computed(() => {
    const t = this.t();
    return [
      { key: 'name', label: t.study },
      { key: 'role', label: t.role },
      { key: 'samples', label: t.samples },
      { key: 'state', label: t.state },
    ];
  });
  private readonly router = inject(Router);

  constructor() {
    pageTitle(() => [this.t().title]);
    keepPlace(() => this.studies.list() !== null);
    void this.open();
  }

  /** Who has one study goes straight to it. */
  private async open(): Promise<void> {
    await this.studies.load();
    const [only, ...others] = this.studies.list() ?? [];
    const asked = this.all() !== undefined || this.session.staff() !== null;
    if (only && others.length === 0 && !asked) await this.router.navigate(['/s', only.code], { replaceUrl: true });
  }

  protected retry(): void {
    void this.studies.load();
  }
}
