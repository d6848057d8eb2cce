import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ApiProblem } from '../api/api-problem';
import { problemText, problemTexts } from '../api/problem.texts';
import { Icon } from '../icon/icon';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Rich } from '../parts/rich';

/** A failed request, where it happened. Content inside is a place for a retry button. */
@Component({
  selector: 'ui-problem',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Rich],
  host: { '[class]': 'ours() ? "banner" : "banner banner--error"', role: 'alert' },
  template: `<ui-icon [name]="ours() ? 'cloud_off' : 'error'" />
    <div>
      <p>{{ text() }}</p>
      @if (ours() && problem().correlationId; as id) {
        <p class="small"><ui-rich [text]="t().reference(id)" /></p>
      }
    </div>
    <ng-content />`,
})
export class ProblemBanner {
  readonly problem = input.required<ApiProblem>();
  /** The page's own sentences, by code. */
  readonly texts = input<Partial<Record<string, string>>>({});
  private readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(problemTexts);
  /** Our faults are grey, never red. */
  protected readonly ours = computed(() => this.problem().status >= 500 || this.problem().status === 0);
  protected readonly text = computed(() => problemText(this.problem(), this.language(), this.texts()));
}
