import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LimitName, MailWording, SettingsView, StatementWording, WordedMail } from '@cqdg/contract';
import { ApiClient, ProblemBanner, Toaster, Wait, pageTitle, useTexts } from '@cqdg/ui';
import { LimitForm } from './limit-form';
import { MailForm } from './mail-form';
import { SettingsStore } from './settings.store';
import { settingsTexts } from './settings.texts';
import { StatementForm } from './statement-form';

/** What the centre sets while the portal runs. */
@Component({
  selector: 'app-settings',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [LimitForm, MailForm, ProblemBanner, RouterLink, StatementForm, Wait],
  templateUrl: './settings.page.html',
  host: { class: 'page' },
})
export class SettingsPage {
  private readonly api = inject(ApiClient);
  private readonly toaster = inject(Toaster);
  protected readonly t = useTexts(settingsTexts);
  protected readonly store = new SettingsStore({
    get: () => this.api.get<SettingsView>('/api/settings'),
    setLimit: (name, input) => this.api.put<SettingsView>(`/api/settings/limits/${name}`, input),
    setMail: (kind, input) => this.api.put<SettingsView>(`/api/settings/mails/${kind}`, input),
    setStatement: (input) => this.api.put<SettingsView>('/api/settings/statement', input),
  });

  constructor() {
    pageTitle(() => [this.t().title]);
    void this.store.load();
  }

  protected async limit(name: LimitName, value: number | null): Promise<void> {
    this.told(await this.store.setLimit(name, value), value === null);
  }

  protected async mail(kind: WordedMail, value: MailWording | null): Promise<void> {
    this.told(await this.store.setMail(kind, value), value === null);
  }

  protected async statement(value: StatementWording | null): Promise<void> {
    this.told(await this.store.setStatement(value), value === null);
  }

  private told(done: boolean, isReset: boolean): void {
    if (done) this.toaster.show(isReset ? this.t().wasReset : this.t().saved);
  }
}
