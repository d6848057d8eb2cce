import { signal } from '@angular/core';
import type { Page, SftpAccountView, SftpKeyInput, SftpServerView, SftpSessionView, SftpTransferView } from '@cqdg/contract';
import { type ApiClient, type ApiProblem, attempt, toApiProblem } from '@cqdg/ui';
import { PagedStore } from '@cqdg/ui/lists';
import type { Terms } from './terms-draft';

type Api = Pick<ApiClient, 'get' | 'post' | 'put' | 'delete'>;
type Act = 'keys' | 'rotate' | 'disable' | 'enable' | 'end';

export const SESSIONS_SIZE = 5;
export const TRANSFERS_SIZE = 25;

/** One account, what is done by it, and what the centre changes of it. Each change says which state it was decided on. */
export class SftpAccountStore {
  readonly account = signal<SftpAccountView | null>(null);
  readonly server = signal<SftpServerView | null>(null);
  readonly sessions = new PagedStore<SftpSessionView, number>((page) =>
    this.api.get<Page<SftpSessionView>>(`${this.path}/sessions`, { page, size: SESSIONS_SIZE }),
  );
  readonly transfers = new PagedStore<SftpTransferView, number>((page) =>
    this.api.get<Page<SftpTransferView>>(`${this.path}/transfers`, { page, size: TRANSFERS_SIZE }),
  );
  /** Why there is nothing to show. */
  readonly unread = signal<ApiProblem | null>(null);
  readonly busy = signal<Act | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  private readonly tried = signal<Act | null>(null);
  private readonly path: string;
  private asked = 0;
  private reading = false;
  private readAgain = false;

  constructor(
    private readonly api: Api,
    study: string,
    id: string,
  ) {
    this.path = `/api/studies/${encodeURIComponent(study)}/sftp/accounts/${encodeURIComponent(id)}`;
  }

  async load(): Promise<void> {
    await Promise.all([this.read(), this.readServer(), this.sessions.load(1), this.transfers.load(1)]);
  }

  /** After news, which can come faster than it is read: what comes meanwhile is read afterwards, once. */
  async refresh(): Promise<void> {
    if (this.reading) {
      this.readAgain = true;
      return;
    }
    this.reading = true;
    do {
      this.readAgain = false;
      await Promise.all([this.read(), this.sessions.load(this.pageOf(this.sessions)), this.transfers.load(this.pageOf(this.transfers))]);
    } while (this.readAgain);
    this.reading = false;
  }

  /** Why the last act failed, where it was one of these: it is said beside what was pressed. */
  problemOf(...acts: Act[]): ApiProblem | null {
    return acts.some((act) => act === this.tried()) ? this.problem() : null;
  }

  /** Of dialogs, which say themselves what was refused: these throw. */
  async change(terms: Terms): Promise<void> {
    await this.thrown(this.api.put<SftpAccountView>(this.path, { ...this.version(), ...terms }));
  }
  async addKey(key: SftpKeyInput): Promise<void> {
    await this.thrown(this.api.post<SftpAccountView>(`${this.path}/keys`, key));
  }

  /** Each gives whether it was done; `problem` says why not. */
  removeKey = (id: string) => this.act('keys', () => this.api.delete<SftpAccountView>(`${this.path}/keys/${id}`));
  rotate = () => this.act('rotate', () => this.api.post<SftpAccountView>(`${this.path}/rotate`, this.version()));
  disable = (reason: string) =>
    this.act('disable', () => this.api.post<SftpAccountView>(`${this.path}/disable`, { ...this.version(), reason }));
  enable = () => this.act('enable', () => this.api.post<SftpAccountView>(`${this.path}/enable`, this.version()));
  end = ({ id }: SftpSessionView) =>
    this.act('end', async () => {
      await this.api.post(`${this.path}/sessions/${id}/end`);
      return this.api.get<SftpAccountView>(this.path);
    });

  private async act(act: Act, work: () => Promise<SftpAccountView>): Promise<boolean> {
    this.tried.set(act);
    const account = await attempt(this, act, work);
    if (account) this.show(account);
    // What was refused because it is otherwise by now is shown as it is now, beside why.
    else if (this.problem()?.status === 409) await this.read();
    await this.sessions.load(this.pageOf(this.sessions));
    return account !== null;
  }

  private async thrown(work: Promise<SftpAccountView>): Promise<void> {
    try {
      this.show(await work);
    } catch (error) {
      if (toApiProblem(error).status === 409) await this.read();
      throw error;
    }
  }

  /** An answer that was on its way while something was changed is out of date. */
  private async read(): Promise<void> {
    const ticket = ++this.asked;
    try {
      const account = await this.api.get<SftpAccountView>(this.path);
      if (ticket === this.asked) this.show(account);
    } catch (error) {
      if (ticket === this.asked) this.unread.set(toApiProblem(error));
    }
  }

  private async readServer(): Promise<void> {
    try {
      this.server.set(await this.api.get<SftpServerView>('/api/centre/sftp/server'));
    } catch (error) {
      this.unread.set(toApiProblem(error));
    }
  }

  private show(account: SftpAccountView): void {
    this.asked++;
    this.account.set(account);
    this.unread.set(null);
  }

  private version() {
    return { version: this.account()?.version ?? 0 };
  }

  private pageOf(list: PagedStore<unknown, number>): number {
    return list.page()?.page ?? 1;
  }
}
