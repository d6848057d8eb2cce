import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { StudyView } from '@cqdg/contract';
import { ApiClient, Icon, LanguageService, Toaster, pageTitle, useTexts } from '@cqdg/ui';
import { StudyDraft } from './study-draft';
import { StudyForm } from './study-form';
import { studyTexts } from './study.texts';

@Component({
  selector: 'app-new-study',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, StudyForm],
  host: { class: 'page' },
  template: `
    <p class="crumbs">
      <ui-icon class="i--xs" name="chevron_left" /><a routerLink="/studies">{{ t().studies }}</a>
    </p>
    <div class="page__head">
      <div>
        <h1>{{ t().newTitle }}</h1>
        <p class="page__lede">{{ t().newText }}</p>
      </div>
    </div>
    <div class="card form--card"><app-study-form [draft]="draft" (saved)="created($event)" (cancelled)="leave()" /></div>
  `,
})
export class NewStudyPage {
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(studyTexts);
  protected readonly draft = new StudyDraft(inject(ApiClient));

  constructor() {
    pageTitle(() => [this.t().newTitle]);
  }

  protected async created(study: StudyView): Promise<void> {
    this.toaster.show(this.t().created(study.name[this.language()]));
    await this.router.navigate(['/studies', study.code], { replaceUrl: true });
  }

  protected leave(): void {
    void this.router.navigateByUrl('/studies');
  }
}
