import type { ApplicationConfig } from '@angular/core';
import { RouteReuseStrategy, provideRouter, withComponentInputBinding, withInMemoryScrolling, withRouterConfig } from '@angular/router';
import { provideUi } from '@cqdg/ui';
import { routes } from './app.routes';
import { StudyReuse } from './core/study-reuse';

export const appConfig: ApplicationConfig = {
  providers: [
    provideUi({ fr: 'CQDG Soumission', en: 'CQDG Submission' }),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
    ),
    { provide: RouteReuseStrategy, useClass: StudyReuse },
  ],
};
