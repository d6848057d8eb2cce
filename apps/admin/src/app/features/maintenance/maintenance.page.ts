import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { MaintenanceView } from '@cqdg/contract';
import { ApiClient, Maintenance, ProblemBanner, StatePill, Toaster, Wait, pageTitle, useTexts } from '@cqdg/ui';
import { Confirm, focusAfter } from '@cqdg/ui/dialogs';
import { MaintenanceStore } from './maintenance.store';
import { maintenanceTexts } from './maintenance.texts';

/** The switch by which an administrator closes the portal for changes, and opens it again. */
@Component({
  selector: 'app-maintenance',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemBanner, StatePill, Wait],
  templateUrl: './maintenance.page.html',
  host: { class: 'page narrow' },
})
export class MaintenancePage {
  protected readonly t = useTexts(maintenanceTexts);
  private readonly api = inject(ApiClient);
  private readonly bar = inject(Maintenance);
  private readonly confirm = inject(Confirm);
  private readonly toaster = inject(Toaster);
  private readonly focus = focusAfter();
  protected readonly store = new MaintenanceStore({
    get: () => this.api.get<MaintenanceView>('/api/maintenance'),
    put: (input) => this.api.put<MaintenanceView>('/api/maintenance', input),
  });

  protected readonly messages = computed(() => [
    { id: 'french', lang: 'fr', label: this.t().french, words: this.store.french },
    { id: 'english', lang: 'en', label: this.t().english, words: this.store.english },
  ]);

  constructor() {
    pageTitle(() => [this.t().title]);
    void this.store.load();
  }

  protected async begin(event: Event): Promise<void> {
    event.preventDefault();
    if (this.store.half()) return;
    const { ask, asked, begin, cancel, begun, changed } = this.t();
    const isOn = this.store.view()?.on ?? false;
    if (!isOn && !(await this.confirm.ask({ title: ask, text: asked, confirm: begin, cancel, danger: true }))) return;
    if (await this.store.begin()) this.told(isOn ? changed : begun);
  }

  protected async end(): Promise<void> {
    if (!(await this.store.end())) return;
    this.told(this.t().ended);
    this.focus('h1');
  }

  /** The bar at the foot of this very page follows at once. */
  private told(words: string): void {
    const view = this.store.view();
    if (view) this.bar.take(view);
    this.toaster.show(words);
  }
}
