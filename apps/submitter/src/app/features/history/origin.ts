import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { allows } from '@cqdg/contract';
import { Icon, useFormat, useTexts } from '@cqdg/ui';
import { StudyWorkspace } from '../study/study-workspace';
import { historyTexts } from './history.texts';

/** Why the revision in work follows another one, in the words of who decided. */
@Component({
  selector: 'app-origin',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  // Where there is nothing to say, no gap either.
  styles: ':host:empty { display: none }',
  template: `
    @if (origin(); as from) {
      <section class="banner">
        <ui-icon name="history" />
        <div>
          <p>
            <b>{{ t().origin[from.decision.action](from.revision, from.decision.by, f().when(from.decision.at)) }}</b>
          </p>
          @if (from.decision.reason; as reason) {
            <p class="prose">{{ reason }}</p>
          }
        </div>
      </section>
    }
  `,
})
export class Origin {
  private readonly submission = inject(StudyWorkspace).store.submission;
  protected readonly t = useTexts(historyTexts);
  protected readonly f = useFormat();
  protected readonly origin = computed(() => {
    const now = this.submission();
    return now && allows(now.state, 'change') ? now.origin : null;
  });
}
