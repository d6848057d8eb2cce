import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Icon } from '../icon/icon';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Connection } from './connection';
import { Maintenance } from './maintenance';
import { statusTexts } from './status.texts';

/** At the foot of every page while the portal cannot be reached, or is in maintenance. To stand in the root component, after the page. */
@Component({
  selector: 'ui-status-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  host: { role: 'region', '[attr.aria-label]': 't().label' },
  template: `<div role="status">
    @if (connection.lost()) {
      <div class="banner statusbar__one statusbar__one--lost">
        <ui-icon name="wifi_off" />
        <div>
          <p>
            <b>{{ t().lost }}</b>
          </p>
          <p>{{ t().lostText }}</p>
        </div>
        <button type="button" class="btn btn--outlined btn--sm" [disabled]="connection.trying()" (click)="connection.tryNow()">
          {{ connection.trying() ? t().trying : t().tryNow }}
        </button>
      </div>
    } @else if (maintenance.view(); as now) {
      @if (now.on) {
        <div class="banner banner--warn statusbar__one">
          <ui-icon name="schedule" />
          <div>
            <p>
              <b>{{ t().maintenance }}</b>
            </p>
            <p>{{ words() }}</p>
          </div>
        </div>
      }
    }
  </div>`,
})
export class StatusBar {
  protected readonly connection = inject(Connection);
  protected readonly maintenance = inject(Maintenance);
  protected readonly t = useTexts(statusTexts);
  private readonly language = inject(LanguageService).language;

  constructor() {
    this.maintenance.watch();
  }

  protected readonly words = computed(() => {
    const now = this.maintenance.view();
    const own = now?.message?.[this.language()];
    return [own, this.t().maintenanceText, now?.until && this.t().until(now.until)].filter(Boolean).join(' ');
  });
}
