import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';

/** What a person is told: the answer of the portal, or `status` 0 where the connection broke. */
export interface Told<T = unknown> {
  status: number;
  /** Of a problem, with its words. */
  code: string | null;
  detail: string | null;
  body: T;
}

type Body = Buffer | AsyncIterable<Buffer> | null;

interface Sending {
  method: string;
  path: string;
  body?: Body;
  headers?: Record<string, string>;
}

/** Somebody with a session, who acts over HTTP as a page does. */
export class Person {
  private cookie = '';
  private csrf = '';

  constructor(
    readonly url: string,
    readonly password: string,
  ) {}

  async signIn(email: string): Promise<this> {
    return this.opened(await this.post('/api/session', { email, password: this.password }));
  }

  /** Follows an invitation's link; the account is made on the way. */
  async join(link: string, displayName: string): Promise<this> {
    const token = link.split('/').at(-1) ?? '';
    return this.opened(await this.post(`/api/invitations/${token}/accept`, { displayName, password: this.password, language: 'fr' }));
  }

  get<T = unknown>(path: string): Promise<Told<T>> {
    return this.ask<T>({ method: 'GET', path });
  }

  post<T = unknown>(path: string, input: unknown = null): Promise<Told<T>> {
    return this.ask<T>({ method: 'POST', path, ...json(input) });
  }

  put<T = unknown>(path: string, input: unknown): Promise<Told<T>> {
    return this.ask<T>({ method: 'PUT', path, ...json(input) });
  }

  delete<T = unknown>(path: string): Promise<Told<T>> {
    return this.ask<T>({ method: 'DELETE', path });
  }

  /** Sends a file; a body in pieces goes out as they come. */
  upload<T = unknown>(path: string, body: Body): Promise<Told<T>> {
    return this.ask<T>({ method: 'POST', path, body, headers: { 'Content-Type': 'application/octet-stream' } });
  }

  /** An open answer, for streams of events. */
  listen(path: string, answered: (answer: IncomingMessage) => void, broken: () => void): ClientRequest {
    const sent = request(`${this.url}${path}`, { agent: false, headers: this.headers() }, answered);
    sent.once('error', broken);
    sent.end();
    return sent;
  }

  private async ask<T>(sending: Sending): Promise<Told<T>> {
    return new Promise((resolve) => {
      const broken = () => resolve({ status: 0, code: 'network', detail: null, body: null as T });
      const { method, path, body = null, headers = {} } = sending;
      const sent = request(`${this.url}${path}`, { agent: false, method, headers: { ...this.headers(), ...headers } });
      sent.once('error', broken);
      sent.once('response', (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (text += chunk));
        answer.once('error', broken);
        answer.once('end', () => resolve(this.told<T>(answer, text)));
      });
      void pour(sent, body);
    });
  }

  private told<T>(answer: IncomingMessage, text: string): Told<T> {
    const [cookie] = answer.headers['set-cookie'] ?? [];
    if (cookie) this.cookie = cookie.split(';')[0] ?? '';
    const isJson = (answer.headers['content-type'] ?? '').includes('json');
    const body = isJson ? (JSON.parse(text) as T & { code?: string; detail?: string }) : null;
    return { status: answer.statusCode ?? 0, code: body?.code ?? null, detail: body?.detail ?? null, body: body as T };
  }

  private headers(): Record<string, string> {
    return { Cookie: this.cookie, 'X-CSRF-Token': this.csrf, 'Accept-Language': 'fr' };
  }

  private async opened(session: Told): Promise<this> {
    if (session.status !== 200) throw new Error(`No session: ${JSON.stringify(session)}`);
    this.csrf = (session.body as { csrfToken: string }).csrfToken;
    return this;
  }
}

const json = (input: unknown) =>
  input === null ? {} : { body: Buffer.from(JSON.stringify(input)), headers: { 'Content-Type': 'application/json' } };

/** A connection that breaks half way is told by the request's own error. */
async function pour(sent: ClientRequest, body: Body): Promise<void> {
  if (body !== null && !Buffer.isBuffer(body)) {
    for await (const piece of body) if (!sent.destroyed && !sent.write(piece)) await roomIn(sent);
    sent.end();
  } else sent.end(body ?? undefined);
}

/** Waits until more can be sent, or nothing more will be. */
async function roomIn(sent: ClientRequest): Promise<void> {
  const stop = new AbortController();
  const told = ['drain', 'close'].map((event) => once(sent, event, { signal: stop.signal }).catch(() => undefined));
  await Promise.race(told);
  stop.abort();
}
