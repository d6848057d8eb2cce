import { computed, signal } from '@angular/core';
import type {
  MySftpView,
  NewSftpPassword,
  Page,
  RequestRow,
  SftpAccountView,
  SftpKeyInput,
  SftpSessionView,
  SftpTransferView,
} from '@cqdg/contract';
import { type ApiClient, type ApiProblem, toApiProblem } from '@cqdg/ui';
import { PagedStore } from '@cqdg/ui/lists';

type Api = Pick<ApiClient, 'get' | 'post' | 'delete'>;

const SESSIONS = 3;
const TRANSFERS = 25;

/** A person's SFTP account in one study, and what was carried over it. Acts throw an `ApiProblem`; reading never does. */
export class SftpStore {
  readonly mine = signal<MySftpView | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  /** The password just made: shown until the person says that they keep it, then nowhere. */
  readonly made = signal<string | null>(null);
  /** A request for access of the study that the centre has not settled yet. */
  readonly asked = signal<RequestRow | null>(null);
  readonly account = computed(() => this.mine()?.account ?? null);
  readonly sessions: PagedStore<SftpSessionView, number>;
  readonly transfers: PagedStore<SftpTransferView, number>;
  private readonly base: string;
  private reading = 0;
  private sessionsAt = 1;
  private transfersAt = 1;

  constructor(
    private readonly api: Api,
    study: string,
  ) {
    const of = `/api/studies/${encodeURIComponent(study)}`;
    this.base = `${of}/sftp`;
    this.requests = `${of}/requests`;
    this.sessions = new PagedStore((page) => api.get(`${this.base}/sessions`, { page, size: SESSIONS }));
    this.transfers = new PagedStore((page) => api.get(`${this.base}/transfers`, { page, size: TRANSFERS }));
  }
  private readonly requests: string;

  /** Everything anew, each list at the page where it is. An older answer that comes late is left aside. */
  async load(): Promise<void> {
    const ticket = ++this.reading;
    const transfers = this.transfers.load(this.transfersAt);
    try {
      const mine = await this.api.get<MySftpView>(this.base);
      if (ticket !== this.reading) return;
      this.problem.set(null);
      this.mine.set(mine);
      await (mine.account ? this.sessions.load(this.sessionsAt) : this.readAsked());
    } catch (error) {
      if (ticket === this.reading) this.problem.set(toApiProblem(error));
    }
    await transfers;
  }

  turnSessions(page: number): Promise<void> {
    this.sessionsAt = page;
    return this.sessions.load(page);
  }

  turnTransfers(page: number): Promise<void> {
    this.transfersAt = page;
    return this.transfers.load(page);
  }

  async addKey(key: SftpKeyInput): Promise<void> {
    this.take(await this.api.post<SftpAccountView>(`${this.base}/keys`, key));
  }

  async removeKey(id: string): Promise<void> {
    this.take(await this.api.delete<SftpAccountView>(`${this.base}/keys/${id}`));
  }

  /** A former password stops at once. */
  async makePassword(): Promise<void> {
    const { password } = await this.api.post<NewSftpPassword>(`${this.base}/password`);
    this.made.set(password);
    await this.load();
  }

  async dropPassword(): Promise<void> {
    const account = await this.api.delete<SftpAccountView>(`${this.base}/password`);
    this.made.set(null);
    this.take(account);
  }

  async endSession(id: string): Promise<void> {
    await this.api.post(`${this.base}/sessions/${id}/end`);
    await this.sessions.load(this.sessionsAt);
  }

  private take(account: SftpAccountView): void {
    this.mine.update((mine) => mine && { ...mine, account });
  }

  /** Only to spare a second request: without an answer the page offers one as before. */
  private async readAsked(): Promise<void> {
    const open = { kind: 'sftp', page: 1, size: 20 };
    const found = await this.api.get<Page<RequestRow>>(this.requests, open).catch(() => null);
    this.asked.set(found?.items.find(({ state }) => state !== 'resolved') ?? null);
  }
}
