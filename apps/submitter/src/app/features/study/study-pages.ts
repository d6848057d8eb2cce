import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Icon, ProblemBanner, Session, Wait, useFormat, useTexts } from '@cqdg/ui';
import { studyTexts } from './study.texts';
import { StudyWorkspace } from './study-workspace';

/** Around the pages of one study: they are shown once it is known what they stand on. */
@Component({
  selector: 'app-study-pages',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemBanner, RouterOutlet, Wait],
  providers: [StudyWorkspace],
  styleUrl: './study-pages.css',
  template: `@if (workspace.store.ready()) {
      @if (workspace.store.study()?.archivedAt; as since) {
        <p class="present archived" role="note"><ui-icon name="lock" />{{ t().archived(f().date(since)) }}</p>
      }
      @if (others().length > 0) {
        <p class="present small"><ui-icon name="group" />{{ t().present(others()) }}</p>
      }
      <router-outlet />
    } @else {
      <div class="page">
        @if (problem(); as refused) {
          <ui-problem [problem]="refused">
            <button type="button" class="btn btn--text btn--sm" (click)="workspace.store.load()">{{ t().retry }}</button>
          </ui-problem>
        } @else {
          <ui-wait [label]="t().loading" />
        }
      </div>
    }`,
})
export class StudyPages {
  protected readonly workspace = inject(StudyWorkspace);
  protected readonly t = useTexts(studyTexts);
  protected readonly f = useFormat();
  protected readonly problem = this.workspace.store.problem;
  private readonly session = inject(Session);
  /** Names of who else is here: two people who work at the same time can talk before they undo each other's work. */
  protected readonly others = computed(() =>
    this.workspace.store
      .present()
      .filter(({ id }) => id !== this.session.user()?.id)
      .map(({ name, staff }) => (staff ? `${name} (CQDG)` : name)),
  );
}
