import { signal } from '@angular/core';
import type { OpenSession, StaffRole, UserDetail } from '@cqdg/contract';
import { type ApiClient, type ApiProblem, attempt } from '@cqdg/ui';

type Api = Pick<ApiClient, 'get' | 'post' | 'patch' | 'delete'>;
export type UserAct = 'load' | 'role' | 'close' | 'reopen' | 'factor' | 'reset' | 'sessions';

/** One account, and what the centre changes of it. Each change says which state it was decided on. */
export class UserStore {
  readonly user = signal<UserDetail | null>(null);
  readonly busy = signal<UserAct | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  private readonly path: string;

  constructor(
    private readonly api: Api,
    id: string,
  ) {
    this.path = `/api/accounts/${encodeURIComponent(id)}`;
  }

  async load(): Promise<void> {
    await this.show('load', () => this.api.get<UserDetail>(this.path));
  }

  /** Each gives whether it was done; `problem` says why not. */
  setRole = (staffRole: StaffRole | null) =>
    this.show('role', () => this.api.patch<UserDetail>(this.path, { ...this.version(), staffRole }));
  close = () => this.show('close', () => this.api.post<UserDetail>(`${this.path}/close`, this.version()));
  reopen = () => this.show('reopen', () => this.api.post<UserDetail>(`${this.path}/reopen`, this.version()));
  removeFactor = (reason: string) =>
    this.show('factor', () => this.api.post<UserDetail>(`${this.path}/second-factor/removal`, { ...this.version(), reason }));

  async sendReset(): Promise<boolean> {
    return (await attempt(this, 'reset', () => this.api.post(`${this.path}/password-reset`).then(() => true))) ?? false;
  }

  endSession = ({ id }: OpenSession) => this.endAnd(`${this.path}/sessions/${id}`);
  endSessions = () => this.endAnd(`${this.path}/sessions`);

  private endAnd(path: string): Promise<boolean> {
    return this.show('sessions', async () => {
      await this.api.delete(path);
      return this.api.get<UserDetail>(this.path);
    });
  }

  private version() {
    return { version: this.user()?.version ?? 0 };
  }

  private async show(act: UserAct, work: () => Promise<UserDetail>): Promise<boolean> {
    const user = await attempt(this, act, work);
    if (user) this.user.set(user);
    return user !== null;
  }
}
