import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import request, { type Response } from 'supertest';
import type { TestApp } from './harness';

/** A real provider in a thread of this process: its modules are none that Jest can load. */
export interface TestProvider {
  issuer: string;
  /** What it says of a person from now on. */
  say(name: string, claims: Record<string, unknown>): Promise<void>;
  /** Puts these parameters into the next request for a sign-in, as somebody in between would. */
  forge(parameters: Record<string, string>): Promise<void>;
  stop(): Promise<unknown>;
}

export async function startProvider(callback: string, port = 0): Promise<TestProvider> {
  const file = join(__dirname, '../../../tools/lib/oidc-provider.thread.mjs');
  const thread = new Worker(file, { workerData: { callback, port } });
  const { issuer } = await new Promise<{ issuer: string }>((resolve, reject) => {
    thread.once('error', reject);
    thread.once('message', resolve);
  });
  const put = async (path: string, body: object) => void (await fetch(`${issuer}/${path}`, { method: 'PUT', body: JSON.stringify(body) }));
  return {
    issuer,
    say: (name, claims) => put(`people/${name}`, claims),
    forge: (parameters) => put('forge', parameters),
    stop: () => thread.terminate(),
  };
}

export const settingsOf = (issuer: string) => ({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: 'portail',
  OIDC_CLIENT_SECRET: 'un-secret-de-client',
});

/** The person's browser, between the portal and the provider: keeps the cookies of each. */
export class Visitor {
  private readonly ours = new Map<string, string>();
  private readonly theirs = new Map<string, string>();

  constructor(private readonly t: TestApp) {}

  get cookies(): string {
    return [...this.ours].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** Gives the address at the provider, or of ours where it never came so far. */
  async leave(query = ''): Promise<string> {
    return this.location(await this.ask(`/api/oidc/start${query}`).expect(302));
  }

  /** Signs in at the provider as this person; gives what follows the address of our callback. */
  async prove(address: string, name: string): Promise<string> {
    let url = new URL(address);
    for (let step = 0; step < 10; step++) {
      const asked = url.pathname.startsWith('/interaction/') ? { method: 'POST', body: new URLSearchParams({ name }) } : {};
      const cookie = [...this.theirs].map(([key, value]) => `${key}=${value}`).join('; ');
      const response = await fetch(url, { ...asked, redirect: 'manual', headers: { cookie } });
      keep(this.theirs, response.headers.getSetCookie());
      const location = response.headers.get('location');
      if (!location) throw new Error(`The provider stopped at ${url.pathname}: ${response.status} ${await response.text()}`);
      url = new URL(location, url);
      if (url.pathname === '/api/oidc/callback') return url.search;
    }
    throw new Error('The provider leads in circles');
  }

  /** Comes back to us; gives where we lead the person. */
  async comeBack(search: string): Promise<string> {
    return this.location(await this.ask(`/api/oidc/callback${search}`).expect(302));
  }

  /** The whole way. */
  async signIn(name: string, query = ''): Promise<string> {
    return this.comeBack(await this.prove(await this.leave(query), name));
  }

  /** Who is signed in, by e-mail. */
  async who(): Promise<string | null> {
    const { body } = await this.ask('/api/session').expect(200);
    return body.user?.email ?? null;
  }

  ask(path: string) {
    return request(this.t.app.getHttpServer()).get(path).set('Cookie', this.cookies);
  }

  private location(response: Response): string {
    keep(this.ours, (response.get('Set-Cookie') ?? []) as string[]);
    return String(response.get('Location'));
  }
}

function keep(jar: Map<string, string>, cookies: string[]): void {
  for (const cookie of cookies) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    jar.set(name, value);
  }
}
