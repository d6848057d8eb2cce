import { computed, signal } from '@angular/core';
import type { InvitationOffer, SessionView, StaffInvitationOffer, UserView } from '@cqdg/contract';
import type { ApiClient } from '../api/api-client';
import { type ApiProblem, toApiProblem } from '../api/api-problem';

/** How the invited person is known: a new account, one to prove, the session that is open, or someone else's session. */
export type Standing = 'new' | 'known' | 'signed-in' | 'someone-else';
export type Refused = 'name' | 'password-missing' | 'password-short';

export const shortestPassword = 12;

/** What the page of an invitation knows: to a study, or to the centre. */
export class Acceptance<Offer extends InvitationOffer | StaffInvitationOffer> {
  readonly offer = signal<Offer | null>(null);
  readonly gone = signal(false);
  readonly problem = signal<ApiProblem | null>(null);
  readonly busy = signal(false);
  readonly name = signal('');
  readonly password = signal('');
  private readonly tried = signal(false);
  /** What is to be mended before sending: shown once the person has tried, and gone as soon as it is mended. */
  readonly refused = computed(() => (this.tried() ? this.check() : null));
  readonly standing = computed<Standing>(() => {
    const [offer, user] = [this.offer(), this.user()];
    if (user && offer) return user.email.toLowerCase() === offer.email.toLowerCase() ? 'signed-in' : 'someone-else';
    return offer?.hasAccount ? 'known' : 'new';
  });

  constructor(
    private readonly api: Pick<ApiClient, 'get' | 'post'>,
    private readonly user: () => UserView | null,
    /** Of the API, before the token of the link. */
    private readonly base: string,
  ) {}

  async load(token: string): Promise<void> {
    this.problem.set(null);
    try {
      this.offer.set(await this.api.get<Offer>(this.path(token)));
    } catch (error) {
      this.fail(error);
    }
  }

  /** The session that comes of it, or `null` when something was refused. */
  async accept(token: string, language: string): Promise<SessionView | null> {
    this.problem.set(null);
    this.tried.set(true);
    if (this.refused() || this.busy()) return null;
    this.busy.set(true);
    try {
      return await this.api.post<SessionView>(`${this.path(token)}/accept`, this.body(language), {}, { keepsSession: true });
    } catch (error) {
      this.fail(error);
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  private path(token: string): string {
    return `${this.base}/${encodeURIComponent(token)}`;
  }

  private check(): Refused | null {
    if (this.standing() === 'signed-in') return null;
    if (this.standing() === 'new' && !this.name().trim()) return 'name';
    if (!this.password()) return 'password-missing';
    return this.standing() === 'new' && [...this.password()].length < shortestPassword ? 'password-short' : null;
  }

  private body(language: string): Record<string, string> {
    if (this.standing() === 'signed-in') return {};
    if (this.standing() === 'known') return { password: this.password() };
    return { displayName: this.name().trim(), password: this.password(), language };
  }

  private fail(error: unknown): void {
    const problem = toApiProblem(error);
    if (problem.code === 'invitation.gone' || problem.status === 404) this.gone.set(true);
    else this.problem.set(problem);
  }
}
