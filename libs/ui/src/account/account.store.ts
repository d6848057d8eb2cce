import { signal } from '@angular/core';
import type { MailChoice, MailChoicesView, OpenSession, UserView } from '@cqdg/contract';
import type { ApiClient } from '../api/api-client';
import { type ApiProblem, toApiProblem } from '../api/api-problem';

type Api = Pick<ApiClient, 'get' | 'patch' | 'put' | 'delete'>;
export type ChoosableKind = keyof MailChoicesView;

/** A person's own account: sessions, choices about mail, name and password. */
export class AccountStore {
  readonly sessions = signal<OpenSession[] | null>(null);
  readonly choices = signal<MailChoicesView | null>(null);
  readonly problem = signal<ApiProblem | null>(null);

  constructor(private readonly api: Api) {}

  /** Never throws: `problem` says why there is nothing to show. */
  async load(): Promise<void> {
    this.problem.set(null);
    try {
      const [sessions, choices] = await Promise.all([
        this.api.get<OpenSession[]>('/api/me/sessions'),
        this.api.get<MailChoicesView>('/api/me/mail-choices'),
      ]);
      this.sessions.set(sessions);
      this.choices.set(choices);
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  /** Shown at once, and put back where the server does not take it. Throws an `ApiProblem`. */
  async choose(kind: ChoosableKind, choice: MailChoice): Promise<void> {
    const before = this.choices();
    this.choices.set(before && { ...before, [kind]: choice });
    try {
      this.choices.set(await this.api.patch<MailChoicesView>('/api/me/mail-choices', { [kind]: choice }));
    } catch (error) {
      this.choices.set(before);
      throw error;
    }
  }

  rename(displayName: string): Promise<UserView> {
    return this.api.patch<UserView>('/api/me', { displayName });
  }

  /** Ends the other sessions too. Throws an `ApiProblem`: `password.wrong`, `password.weak`, `too_many`. */
  async changePassword(current: string, next: string): Promise<void> {
    await this.api.put('/api/me/password', { current, next });
    this.keepCurrent();
  }

  async end(session: OpenSession): Promise<void> {
    await this.api.delete(`/api/me/sessions/${session.id}`);
    this.sessions.update((list) => list && list.filter(({ id }) => id !== session.id));
  }

  async endOthers(): Promise<void> {
    await this.api.delete('/api/me/sessions');
    this.keepCurrent();
  }

  private keepCurrent(): void {
    this.sessions.update((list) => list && list.filter(({ current }) => current));
  }
}
