import { signal } from '@angular/core';
import type { AccountRequestRow, AccountRequestState, Page, StudyRole } from '@cqdg/contract';
import { type ApiClient, type ApiProblem, attempt } from '@cqdg/ui';
import { PagedStore } from '@cqdg/ui/lists';

export interface Approval {
  study: { code: string; name?: { fr: string; en: string } };
  role: StudyRole;
}

/** Requests in one state, a page at a time, and what decides on them. */
export class AccountRequestsStore {
  readonly state = signal<AccountRequestState>('waiting');
  readonly list: PagedStore<AccountRequestRow, { state: AccountRequestState; page: number }>;
  readonly busy = signal<'decide' | null>(null);
  /** Why the last decision was not taken. */
  readonly problem = signal<ApiProblem | null>(null);

  constructor(private readonly api: Pick<ApiClient, 'get' | 'post'>) {
    this.list = new PagedStore((query) => this.api.get<Page<AccountRequestRow>>('/api/account-requests', query));
  }

  async load(state: AccountRequestState = this.state(), page = 1): Promise<void> {
    this.state.set(state);
    this.problem.set(null);
    await this.list.load({ state, page });
  }

  approve(id: string, approval: Approval): Promise<boolean> {
    return this.decide(`/api/account-requests/${id}/approve`, approval);
  }

  refuse(id: string, reason: string): Promise<boolean> {
    return this.decide(`/api/account-requests/${id}/refuse`, { reason });
  }

  private async decide(path: string, body: object): Promise<boolean> {
    const done = await attempt(this, 'decide', async () => (await this.api.post(path, body), true));
    if (done) await this.load();
    return done ?? false;
  }
}
