import { computed, signal } from '@angular/core';
import type { InvitationOffer, SessionView, UserView } from '@cqdg/contract';
import { type ApiClient, type ApiProblem, toApiProblem } from '@cqdg/ui';

/** How the invited person is known: a new account, one to prove, the session that is open, or someone else's session. */
export type Standing = 'new' | 'known' | 'signed-in' | 'someone-else';
export type Refused = 'name' | 'password-missing' | 'password-short';

export const shortestPassword = 12;

/** What the page of an invitation knows. */
export class Acceptance {
  readonly offer = signal<InvitationOffer | null>(null);
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
  ) {}

  async load(token: string): Promise<void> {
    this.problem.set(null);
    try {
      this.offer.set(await this.api.get<InvitationOffer>(path(token)));
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
      return await this.api.post<SessionView>(`${path(token)}/accept`, this.body(language), {}, { keepsSession: true });
    } catch (error) {
      this.fail(error);
      return null;
    } finally {
      this.busy.set(false);
    }
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

const path = (token: string) => `/api/invitations/${encodeURIComponent(token)}`;
