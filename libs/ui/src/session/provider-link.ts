import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { AppName } from '@cqdg/contract';
import { ApiClient } from '../api/api-client';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Icon } from '../icon/icon';
import { Provider, providerAddress } from './provider';
import { providerTexts } from './provider.texts';

/** The way to the provider, below the form for passwords; nothing where there is no provider. */
@Component({
  selector: 'ui-provider-link',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `@if (provider.name(); as name) {
    <p class="login__or">{{ t().or }}</p>
    <a class="btn btn--outlined btn--block btn--lg" [href]="address(app(), back())"
      ><ui-icon name="login" />{{ t().signIn(name[language()]) }}</a
    >
  }`,
})
export class ProviderLink {
  readonly app = input.required<AppName>();
  readonly back = input<string>();
  protected readonly t = useTexts(providerTexts);
  protected readonly language = inject(LanguageService).language;
  protected readonly provider = new Provider(inject(ApiClient));
  protected readonly address = providerAddress;

  constructor() {
    void this.provider.load();
  }
}
