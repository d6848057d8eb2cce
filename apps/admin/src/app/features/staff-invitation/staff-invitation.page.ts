import { ChangeDetectionStrategy, Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { StaffInvitationOffer } from '@cqdg/contract';
import {
  ApiClient,
  EmptyState,
  Icon,
  LanguageService,
  PasswordField,
  ProblemBanner,
  Rich,
  Session,
  Wait,
  pageTitle,
  useTexts,
} from '@cqdg/ui';
import { Acceptance } from '@cqdg/ui/invitation';
import { staffInvitationTexts } from './staff-invitation.texts';

@Component({
  selector: 'app-staff-invitation',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, Icon, PasswordField, ProblemBanner, Rich, RouterLink, Wait],
  templateUrl: './staff-invitation.page.html',
  host: { class: 'page narrow' },
})
export class StaffInvitationPage {
  readonly token = input.required<string>();
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly languages = inject(LanguageService);
  protected readonly language = this.languages.language;
  protected readonly t = useTexts(staffInvitationTexts);
  protected readonly store = new Acceptance<StaffInvitationOffer>(
    inject(ApiClient),
    () => this.session.user(),
    '/api/staff-invitations/by-link',
  );
  protected readonly passwordHelp = computed(() => {
    if (this.store.refused() === 'password-missing') return this.t().passwordMissing;
    if (this.store.refused() === 'password-short') return this.t().passwordShort([...this.store.password()].length);
    return this.store.standing() === 'new' ? this.t().passwordHelp : '';
  });
  protected readonly passwordWrong = computed(() => this.store.refused()?.startsWith('password') ?? false);

  constructor() {
    pageTitle(() => [this.t().title]);
    effect(() => {
      const token = this.token();
      untracked(() => void this.open(token));
    });
  }

  protected async open(token: string): Promise<void> {
    await this.store.load(token);
    const offer = this.store.offer();
    // The invitation was written in the language of who receives it.
    if (offer && !this.session.user()) this.languages.use(offer.language);
  }

  protected async accept(event: Event): Promise<void> {
    event.preventDefault();
    const session = await this.store.accept(this.token(), this.language());
    if (!session) return;
    this.session.opened(session);
    await this.router.navigateByUrl('/', { replaceUrl: true });
  }
}
