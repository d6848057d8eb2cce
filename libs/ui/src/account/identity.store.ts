import { computed, signal } from '@angular/core';
import type { IdentityView } from '@cqdg/contract';
import type { ApiClient } from '../api/api-client';
import { type ApiProblem, toApiProblem } from '../api/api-problem';

/** A person's link to the provider at which they sign in. */
export class IdentityStore {
  readonly view = signal<IdentityView | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  /** Where there is no provider and nothing is linked, there is nothing to tell. */
  readonly shown = computed(() => {
    const view = this.view();
    return view !== null && (view.provider !== null || view.linkedAt !== null);
  });

  constructor(private readonly api: Pick<ApiClient, 'get' | 'post' | 'delete'>) {}

  /** Never throws: `problem` says why there is nothing to show. */
  async load(): Promise<void> {
    this.problem.set(null);
    try {
      this.view.set(await this.api.get<IdentityView>('/api/me/identity'));
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  /** Ends the other sessions too. Throws an `ApiProblem`: `password.wrong`, `too_many`. */
  async dropPassword(password: string): Promise<void> {
    await this.api.post('/api/me/identity/drop-password', { password });
    this.view.update((view) => view && { ...view, hasPassword: false });
  }

  /** Throws an `ApiProblem`: `identity.only_way`. */
  async unlink(): Promise<void> {
    await this.api.delete('/api/me/identity');
    this.view.update((view) => view && { ...view, linkedAt: null, usedAt: null });
  }
}
