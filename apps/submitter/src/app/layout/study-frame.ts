import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LanguageService, Session, useTexts } from '@cqdg/ui';
import { type AccountLink, Shell } from '@cqdg/ui/shell';
import { Studies } from '../core/studies';
import { layoutTexts } from './layout.texts';
import { studyNav } from './study-nav';
import { StudySwitch } from './study-switch';

/** The frame for people who are signed in. */
@Component({
  selector: 'app-study-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Shell, StudySwitch],
  template: `<ui-shell [appName]="t().app" [nav]="nav()" [navLabel]="label()" [accountLinks]="links()">
    <app-study-switch shellStart />
    <a shellFoot routerLink="/guide">{{ t().guide }}</a>
  </ui-shell>`,
})
export class StudyFrame {
  private readonly studies = inject(Studies);
  private readonly session = inject(Session);
  private readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(layoutTexts);
  protected readonly nav = computed(() => studyNav(this.studies.current(), this.language()));
  protected readonly label = computed(() => {
    const study = this.studies.current();
    return study ? this.t().navOf(study.name[this.language()]) : this.t().nav;
  });
  protected readonly links = computed<AccountLink[]>(() => [
    { label: this.t().studies, icon: 'biotech', href: '/?all=' },
    ...(this.session.staff() ? [{ label: this.t().console, icon: 'admin_panel_settings' as const, href: '/admin/' }] : []),
  ]);

  constructor() {
    void this.studies.ready();
  }
}
