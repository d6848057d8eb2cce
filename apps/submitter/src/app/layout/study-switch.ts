import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { Icon, LanguageService, useTexts } from '@cqdg/ui';
import { Studies } from '../core/studies';
import { layoutTexts } from './layout.texts';

/** Which study this is, and the way to the others. */
@Component({
  selector: 'app-study-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatMenuModule, RouterLink],
  template: `@if (studies.current(); as study) {
    <button type="button" class="study" [matMenuTriggerFor]="menu">
      <span class="sr">{{ t().study }}</span><span class="study__name">{{ study.name[language()] }}</span
      ><code translate="no">{{ study.code }}</code
      ><span class="sr">{{ t().switchStudy }}</span>
      <ui-icon class="i--sm" name="unfold_more" />
    </button>
    <mat-menu #menu="matMenu" class="menu">
      @for (other of shown(); track other.code) {
        <a mat-menu-item [routerLink]="['/s', other.code]" [attr.aria-current]="other.code === study.code ? 'true' : null">
          <span class="menu__study"
            >{{ other.name[language()] }}<code class="quiet" translate="no">{{ other.code }}</code></span
          >
        </a>
      }
      <a mat-menu-item routerLink="/" [queryParams]="{ all: '' }"><ui-icon name="biotech" />{{ t().allStudies }}</a>
    </mat-menu>
  }`,
})
export class StudySwitch {
  protected readonly studies = inject(Studies);
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(layoutTexts);
  /** A menu, not a list: the page of studies has them all and can be searched. */
  protected readonly shown = computed(() => (this.studies.list() ?? []).slice(0, 12));
}
