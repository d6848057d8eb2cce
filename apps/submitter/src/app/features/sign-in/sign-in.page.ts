import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Icon, Session, SignInForm, pageTitle, safeReturn, useTexts } from '@cqdg/ui';
import { bands } from './bands';
import { signInTexts } from './sign-in.texts';

@Component({
  selector: 'app-sign-in',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, SignInForm],
  templateUrl: './sign-in.page.html',
  host: { class: 'pub' },
})
export class SignInPage {
  /** From the address: where to go afterwards, whether a session has just ended, and why the provider led here. */
  readonly return = input<string>();
  readonly ended = input<string>();
  readonly oidc = input<string>();
  protected readonly t = useTexts(signInTexts);
  protected readonly bands = bands;
  protected readonly notice = computed(() => {
    if (this.ended() !== undefined) return this.t().ended;
    return this.return() && !this.oidc() ? this.t().mustSignIn : null;
  });
  private readonly router = inject(Router);

  constructor() {
    pageTitle(() => [this.t().title]);
    if (inject(Session).status() === 'signed-in') void this.router.navigateByUrl('/');
  }

  protected async enter(): Promise<void> {
    await this.router.navigateByUrl(safeReturn(this.return()), { replaceUrl: true });
  }
}
