import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
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
import { Studies } from '../../core/studies';
import { studiesTexts } from './studies.texts';

@Component({
  selector: 'app-studies',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, ProblemBanner, RouterLink, SearchField, StatePill, Wait],
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
  protected readonly query = signal('');
  protected readonly rows = computed(() =>
    (this.studies.list() ?? [])
      .filter((study) => matches(this.query(), study.code, study.name.fr, study.name.en))
      .map((study) => ({ study, state: studyState(study, this.language()) })),
  );
  private readonly router = inject(Router);

  constructor() {
    pageTitle(() => [this.t().title]);
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
