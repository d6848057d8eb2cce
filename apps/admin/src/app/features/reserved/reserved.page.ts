import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { EmptyState, Session, pageTitle, useTexts } from '@cqdg/ui';
import { consoleTexts } from '../../layout/console.texts';

/** For people of a study who came to the console. */
@Component({
  selector: 'app-reserved',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState],
  template: `<main class="page narrow alone" id="contenu">
    <h1 class="sr">{{ t().reservedTitle }}</h1>
    <ui-empty icon="admin_panel_settings" [heading]="t().reservedTitle" [text]="text()">
      <a class="btn btn--filled" href="/">{{ t().toPortal }}</a>
      <button type="button" class="btn btn--text" (click)="signOut()">{{ t().signOut }}</button>
    </ui-empty>
  </main>`,
})
export class ReservedPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  protected readonly t = useTexts(consoleTexts);
  protected readonly text = computed(() => this.t().reservedText(this.session.user()?.email ?? ''));

  constructor() {
    pageTitle(() => [this.t().reservedTitle]);
    if (this.session.staff()) void this.router.navigateByUrl('/');
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}
