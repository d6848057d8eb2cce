import { ChangeDetectionStrategy, Component, DestroyRef, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DashboardView, RunUnderWay } from '@cqdg/contract';
import {
  ApiClient,
  EmptyState,
  Icon,
  LanguageService,
  ProblemBanner,
  ProgressBar,
  Session,
  StatePill,
  Wait,
  capital,
  pageTitle,
  useFormat,
  useTexts,
} from '@cqdg/ui';
import { AreaChart, BarChart } from '@cqdg/ui/charts';
import { DashboardStore } from './dashboard.store';
import { dashboardTexts } from './dashboard.texts';

const REFRESH_MS = 30_000;
/** Noon: the day is the same wherever the browser thinks it is. */
const noon = (day: string) => `${day}T12:00:00`;

/** What waits for the centre, and whether all runs. Reads itself again while somebody looks. */
@Component({
  selector: 'app-dashboard',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AreaChart, BarChart, EmptyState, Icon, ProblemBanner, ProgressBar, RouterLink, StatePill, Wait],
  templateUrl: './dashboard.page.html',
  host: { class: 'page' },
})
export class DashboardPage {
  private readonly api = inject(ApiClient);
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(dashboardTexts);
  protected readonly f = useFormat();
  protected readonly store = new DashboardStore(() => this.api.get<DashboardView>('/api/centre/dashboard'));
  protected readonly maySettings = inject(Session).mayAtCentre('staff.settings');
  protected readonly runDays = computed(() =>
    (this.store.view()?.runs.days ?? []).map(({ day, passed, failed }) => ({
      label: this.f().day(noon(day)),
      lower: passed,
      upper: failed,
    })),
  );
  protected readonly sizes = computed(() =>
    (this.store.view()?.storage.days ?? []).map(({ day, bytes }) => ({ label: this.f().day(noon(day)), value: bytes })),
  );
  protected readonly capital = capital;
  protected readonly bytes = computed(() => this.f().bytes);

  constructor() {
    pageTitle(() => [this.t().title]);
    void this.store.load();
    const again = setInterval(() => {
      if (document.visibilityState === 'visible') void this.store.load();
    }, REFRESH_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(again));
  }

  protected share({ rowsDone, rowsTotal }: RunUnderWay): number | null {
    return rowsTotal > 0 ? rowsDone / rowsTotal : null;
  }
}
