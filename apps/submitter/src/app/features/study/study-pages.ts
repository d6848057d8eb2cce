import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ProblemBanner, Wait, useTexts } from '@cqdg/ui';
import { studyTexts } from './study.texts';
import { StudyWorkspace } from './study-workspace';

/** Around the pages of one study: they are shown once it is known what they stand on. */
@Component({
  selector: 'app-study-pages',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemBanner, RouterOutlet, Wait],
  providers: [StudyWorkspace],
  template: `@if (workspace.store.ready()) {
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
  protected readonly problem = this.workspace.store.problem;
}
