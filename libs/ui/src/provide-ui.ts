import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  type EnvironmentProviders,
  inject,
  makeEnvironmentProviders,
  provideAppInitializer,
  provideZonelessChangeDetection,
} from '@angular/core';
import { headersInterceptor } from './api/headers.interceptor';
import { LastPlace } from './lists/keep-place';
import { ThemeService } from './preferences/theme.service';
import type { Texts } from './i18n/texts';
import { Session } from './session/session';
import { APP_TITLE } from './shell/page-title';

/** What both apps need: no zone, the API's headers, theme, and the session before the first page. */
export function provideUi(appTitle: Texts<string>): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideZonelessChangeDetection(),
    provideHttpClient(withInterceptors([headersInterceptor])),
    provideAppInitializer(() => {
      inject(ThemeService);
      inject(LastPlace);
      return inject(Session).load();
    }),
    { provide: APP_TITLE, useValue: appTitle },
  ]);
}
