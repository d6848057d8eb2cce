import { signal } from '@angular/core';
import { type AppName, type Language, type OidcRefusal, type SignInOptions, oidcRefusals } from '@cqdg/contract';
import type { ApiClient } from '../api/api-client';

/** The provider at which people may sign in. */
export class Provider {
  /** What it is called; `null` where there is none, or nobody could tell. */
  readonly name = signal<Record<Language, string> | null>(null);

  constructor(private readonly api: Pick<ApiClient, 'get'>) {}

  /** Never throws: passwords are there in any case. */
  async load(): Promise<void> {
    this.name.set((await this.api.get<SignInOptions>('/api/oidc').catch(() => null))?.provider ?? null);
  }
}

/** Where the browser goes to sign in there: an address of the API, which leads on. */
export function providerAddress(app: AppName, back: string | undefined): string {
  return `/api/oidc/start?${new URLSearchParams({ app, ...(back ? { return: back } : {}) }).toString()}`;
}

/** What `?oidc=` says; nothing where somebody wrote something else there. */
export const refusalOf = (said: string | undefined): OidcRefusal | null => oidcRefusals.find((one) => one === said) ?? null;

/** The question for a code that waits for who comes back from the provider: behind `#`, so that no server sees it. */
export const challengeOf = (fragment: string): string | null => /^#challenge=([\w-]{43})$/.exec(fragment)?.[1] ?? null;
