import { signal } from '@angular/core';
import type { AccountRequestRow, AccountRequestState, Page, StudyRole } from '@cqdg/contract';
import { type ApiClient, type ApiProblem, attempt } from '@cqdg/ui';

export interface Approval {
  study: { code: string; name?: { fr: string; en: string } };
  role: StudyRole;
}

/** Requests in one state, a page at a time. */
export class AccountRequestsStore {
  readonly state = signal<AccountRequestState>('waiting');
  readonly page = signal<Page<AccountRequestRow> | null>(null);
  readonly busy = signal<'load' | 'decide' | null>(null);
  readonly problem = signal<ApiProblem | null>(null);

  constructor(private readonly api: Pick<ApiClient, 'get' | 'post'>) {}

  async load(state: AccountRequestState = this.state(), page = 1): Promise<void> {
    this.state.set(state);
    const found = await attempt(this, 'load', () => this.api.get<Page<AccountRequestRow>>('/api/account-requests', { state, page }));
    if (found) this.page.set(found);
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
