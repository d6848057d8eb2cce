import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useTexts } from '@cqdg/ui';
import { requestsTexts } from '@cqdg/ui/requests';
import { StudyWorkspace } from '../study/study-workspace';

/** Leads to a request that the centre opens the signed revision again, for who may write one. */
@Component({
  selector: 'app-ask-reopening',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink],
  styles: ':host { display: contents; }',
  template: `@if (may()) {
    <a [class]="look()" [routerLink]="['/s', code, 'requests', 'new']" [queryParams]="asked()">{{ t().askReopening }}</a>
  }`,
})
export class AskReopening {
  readonly look = input('btn btn--text');
  private readonly workspace = inject(StudyWorkspace);
  protected readonly t = useTexts(requestsTexts);
  protected readonly code = this.workspace.code;
  protected readonly may = computed(() => this.workspace.store.permissions().has('study.discuss'));
  protected readonly asked = computed(() => ({ kind: 'reopen', revision: this.workspace.store.submission()?.revision ?? null }));
}
