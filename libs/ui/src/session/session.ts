import { Injectable, computed, inject } from '@angular/core';
import {
  type Language,
  type Permission,
  type SessionView,
  type SignInAnswer,
  type StudySummary,
  type UserView,
  permissionsIn,
} from '@cqdg/contract';
import { ApiClient } from '../api/api-client';
import { LanguageService } from '../i18n/language.service';
import { SessionState } from './session-state';

/** Who is signed in, and what they may do. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(ApiClient);
  private readonly state = inject(SessionState);
  private readonly languages = inject(LanguageService);
  readonly user = this.state.user;
  readonly status = this.state.status;
  readonly staff = computed(() => this.user()?.staffRole ?? null);

  /** Asks the server once at start, and again after `unreachable`. Never throws: `status` says what came of it. */
  async load(): Promise<void> {
    try {
      this.opened(await this.api.get<SessionView>('/api/session'));
    } catch {
      this.state.unreachable();
    }
  }

  /** Asks again who is there, when something hints that the session may be over. A server that does not answer changes nothing. */
  async check(): Promise<void> {
    const view = await this.api.get<SessionView>('/api/session').catch(() => null);
    if (view && !view.user) this.state.end();
  }

  /** A session, or the question for a code. Throws an `ApiProblem` where e-mail and password do not match. */
  async signIn(email: string, password: string): Promise<SignInAnswer> {
    const answer = await this.api.post<SignInAnswer>('/api/session', { email, password }, {}, { keepsSession: true });
    if (!answer.challenge) this.entered(answer);
    return answer;
  }

  /** The second step. Throws an `ApiProblem`: `code.wrong`, `challenge.gone`, `too_many`. */
  async giveCode(challenge: string, code: string): Promise<UserView> {
    return this.entered(await this.api.post<SessionView>('/api/session/code', { challenge, code }, {}, { keepsSession: true }));
  }

  async signOut(): Promise<void> {
    await this.api.delete('/api/session');
    this.state.open({ user: null, csrfToken: null });
    // Visitors need a token too, for signing in again.
    await this.load();
  }

  /** A session that another call opened: an accepted invitation. */
  opened(view: SessionView): void {
    this.state.open(view);
    if (view.user) this.languages.use(view.user.language);
  }

  private entered(view: SessionView): UserView {
    this.opened(view);
    if (!view.user) throw new Error('The server opened a session without a user');
    return view.user;
  }

  /** The account, as its person has just changed it. */
  changed(user: UserView): void {
    this.state.update(user);
  }

  /** Changes the pages at once, and the account when there is one. */
  async chooseLanguage(language: Language): Promise<void> {
    this.languages.use(language);
    const user = this.user();
    if (!user || user.language === language) return;
    // Should the account not take it now, the choice still holds in this browser.
    await this.api.patch<UserView>('/api/me', { language }).then(
      (changed) => this.state.update(changed),
      () => undefined,
    );
  }

  /** Whether the person may do something in a study: the study's own list, which the server made. */
  may(study: Pick<StudySummary, 'permissions'> | null, permission: Permission): boolean {
    return study?.permissions.includes(permission) ?? false;
  }

  /** Whether the person may do something at the centre, whatever the study. */
  mayAtCentre(permission: Permission): boolean {
    return permissionsIn(null, this.staff()).has(permission);
  }
}
