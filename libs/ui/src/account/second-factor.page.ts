import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { ApiClient } from '../api/api-client';
import { useTexts } from '../i18n/texts';
import { Session } from '../session/session';
import { safeReturn } from '../session/session-guards';
import { pageTitle } from '../shell/page-title';
import { SecondFactor } from './second-factor';
import { SecondFactorStore } from './second-factor.store';
import { secondFactorTexts } from './second-factor.texts';

/** For people of the centre who must have a second factor and have none yet: nothing else is open to them. The same in both apps. */
@Component({
  selector: 'ui-second-factor-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SecondFactor],
  host: { class: 'page narrow' },
  template: `<div class="card form form--card">
    <div>
      <h1>{{ t().mustTitle }}</h1>
      <p class="quiet">{{ t().mustText }}</p>
    </div>
    <ui-second-factor [store]="store" (done)="go()" />
    <div class="row">
      <button type="button" class="btn btn--text" (click)="signOut()">{{ t().signOut }}</button>
    </div>
  </div>`,
})
export class SecondFactorPage {
  readonly return = input<string>();
  protected readonly t = useTexts(secondFactorTexts);
  protected readonly store = new SecondFactorStore(inject(ApiClient));
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  constructor() {
    pageTitle(() => [this.t().mustTitle]);
    void this.store.load();
  }

  /** The session says by now that nothing is missing any more. */
  protected async go(): Promise<void> {
    await this.session.load();
    await this.router.navigateByUrl(safeReturn(this.return()), { replaceUrl: true });
  }

  protected async signOut(): Promise<void> {
    await this.session.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}
