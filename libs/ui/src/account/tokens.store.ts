import { signal } from '@angular/core';
import type { NewToken, TokenDays, TokenScope, TokenView } from '@cqdg/contract';
import type { ApiClient } from '../api/api-client';
import { type ApiProblem, toApiProblem } from '../api/api-problem';

type Api = Pick<ApiClient, 'get' | 'post' | 'delete'>;

/** A person's access tokens. */
export class TokensStore {
  readonly tokens = signal<TokenView[] | null>(null);
  /** The token just made: shown until the person says that they keep it, then nowhere. */
  readonly made = signal<NewToken | null>(null);
  readonly problem = signal<ApiProblem | null>(null);

  constructor(private readonly api: Api) {}

  /** Never throws: `problem` says why there is nothing to show. */
  async load(): Promise<void> {
    this.problem.set(null);
    try {
      this.tokens.set(await this.api.get<TokenView[]>('/api/me/tokens'));
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  /** Throws an `ApiProblem`: `token.limit`. */
  async create(name: string, scopes: TokenScope[], days: TokenDays): Promise<void> {
    const { token, ...view } = await this.api.post<NewToken>('/api/me/tokens', { name, scopes, days });
    this.made.set({ ...view, token });
    this.tokens.update((list) => [view, ...(list ?? [])]);
  }

  async revoke({ id }: TokenView): Promise<void> {
    await this.api.delete(`/api/me/tokens/${id}`);
    this.tokens.update((list) => list && list.filter((one) => one.id !== id));
    if (this.made()?.id === id) this.made.set(null);
  }
}
