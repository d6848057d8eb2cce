import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Secret, TOTP } from 'otpauth';
import { request, type APIRequestContext, type Browser, type BrowserContextOptions } from 'playwright-core';
import type {
  InvitationView,
  Language,
  RegistrationView,
  RehearsalView,
  SecondFactorSetUp,
  SessionView,
  SignStatement,
  StudyRole,
  SubmissionView,
} from '@cqdg/contract';
import { sleep } from '../lib/processes.mjs';
import { visit, type Visit } from './browser';
import { correspond } from './correspondence';
import { draftEdition } from './editions';
import { password } from './person';
import { giveAccess } from './sftp.world';
import type { Stack } from './stack';

const examples = join(__dirname, '../../examples');

/** One study in each state that its pages know. */
export const studies = {
  empty: { code: 'COEUR', fr: 'Cardiopathies congénitales', en: 'Congenital heart disease' },
  registrationErrors: { code: 'TRIOS', fr: 'Trios en néonatologie', en: 'Newborn trios' },
  registrationReady: { code: 'ONCO', fr: 'Oncologie pédiatrique', en: 'Paediatric oncology' },
  errors: { code: 'RARES', fr: 'Maladies rares du Québec', en: 'Rare diseases of Québec' },
  valid: { code: 'MEMOIRE', fr: 'Mémoire et vieillissement', en: 'Memory and ageing' },
  signed: { code: 'REIN', fr: 'Maladies du rein', en: 'Kidney diseases' },
} as const;
export type StudyKey = keyof typeof studies;
type StudyWords = Record<'code' | Language, string>;

/** Someone signed in, acting by the API. `state` opens a browser as this person. */
export class Actor {
  private constructor(
    private readonly api: APIRequestContext,
    private csrfToken: string,
  ) {}

  static async signIn(url: string, email: string, secret: string): Promise<Actor> {
    const api = await request.newContext({ baseURL: url });
    return Actor.from(api, await answer<SessionView>(api.post('/api/session', { data: { email, password: secret } })));
  }

  static async join(url: string, link: string, displayName: string): Promise<Actor> {
    const api = await request.newContext({ baseURL: url });
    return Actor.from(api, await answer<SessionView>(api.post(acceptance(link), { data: { displayName, password } })));
  }

  private static from(api: APIRequestContext, session: SessionView): Actor {
    if (!session.csrfToken) throw new Error('no session was opened');
    return new Actor(api, session.csrfToken);
  }

  /** Takes up another invitation, which opens a session anew. */
  async accept(link: string): Promise<void> {
    const { csrfToken } = await this.post<SessionView>(acceptance(link));
    this.csrfToken = csrfToken ?? '';
  }

  get = <T>(path: string) => answer<T>(this.api.get(path));
  post = <T>(path: string, data: object = {}) => answer<T>(this.api.post(path, { data, headers: this.headers() }));
  put = <T>(path: string, data: object) => answer<T>(this.api.put(path, { data, headers: this.headers() }));
  state = () => this.api.storageState();
  end = () => this.api.dispose();

  /** The account's language, which every page of this person then has. */
  async speak(language: Language): Promise<void> {
    await answer(this.api.patch('/api/me', { data: { language }, headers: this.headers() }));
  }

  send<T = unknown>(path: string, name: string, content: Buffer): Promise<T> {
    const headers = { ...this.headers(), 'Content-Type': 'application/octet-stream' };
    return answer<T>(this.api.post(`${path}?name=${encodeURIComponent(name)}`, { data: content, headers }));
  }

  private headers(): Record<string, string> {
    return { 'X-CSRF-Token': this.csrfToken };
  }
}

const acceptance = (link: string) =>
  `/api/${link.includes('/admin/') ? 'staff-invitations/by-link' : 'invitations'}/${link.split('/').at(-1)}/accept`;

async function answer<T>(response: ReturnType<APIRequestContext['get']>): Promise<T> {
  const got = await response;
  const text = await got.text();
  if (!got.ok()) throw new Error(`${got.url()} answered ${got.status()}: ${text}`);
  return (text ? JSON.parse(text) : null) as T;
}

export type Role = 'admin' | 'lead' | 'reader';

/** A product with people and studies in every state, prepared through its API. */
export interface World {
  url: string;
  people: Record<Role, Actor>;
  /** Addresses of invitations that nobody has taken up yet, in each language. */
  invitations: Record<Language, string>;
  /** Of invitations to the centre, likewise. */
  staffInvitations: Record<Language, string>;
}

type Product = Pick<Stack, 'url' | 'accounts'>;

export function signInAdmin({ url, accounts }: Product): Promise<Actor> {
  const first = accounts[0];
  if (!first) throw new Error('the seed made no administrator');
  return Actor.signIn(url, first.email, first.password);
}

const createStudy = (admin: Actor, { code, fr, en }: StudyWords) =>
  admin.post('/api/studies', { code, name: { fr, en }, description: { fr: '', en: '' } });

/** An empty study whose lead has joined, with the password of the journeys; gives the lead. */
export async function startStudy(product: Product, study: StudyWords, lead: { email: string; name: string }): Promise<Actor> {
  const admin = await signInAdmin(product);
  await createStudy(admin, study);
  const link = await invite(admin, study.code, lead.email, 'lead');
  await admin.end();
  return Actor.join(product.url, link, lead.name);
}

export async function prepareWorld(product: Product & Pick<Stack, 'databaseUrl'>): Promise<World> {
  const { url } = product;
  const admin = await signInAdmin(product);
  for (const study of Object.values(studies)) await createStudy(admin, study);
  const lead = await member(admin, url, 'lead', 'anais@etude.test', 'Anaïs Tremblay');
  const reader = await member(admin, url, 'reader', 'louis@etude.test', 'Louis Gagnon');
  const pending = async (email: string, language: Language) =>
    new URL(await invite(admin, studies.empty.code, email, 'submitter', language)).pathname;
  const invitations = { fr: await pending('camille@etude.test', 'fr'), en: await pending('emma@study.test', 'en') };

  const asked = async (email: string, language: Language) =>
    new URL((await admin.post<{ link: string }>('/api/staff-invitations', { email, role: 'curator', language })).link).pathname;
  const staffInvitations = { fr: await asked('noemie@cqdg.test', 'fr'), en: await asked('olivia@cqdg.test', 'en') };
  await guarded(admin, url);

  await Promise.all([
    sendRegistration(lead, 'registrationErrors', 'with-errors'),
    register(lead, 'registrationReady', 60).then(() => sendRegistration(lead, 'registrationReady', 'valid')),
    register(lead, 'errors').then(() => sendTables(lead, 'errors', 'with-errors')),
    register(lead, 'valid').then(() => sendTables(lead, 'valid', 'valid')),
    register(lead, 'signed')
      .then(() => sendTables(lead, 'signed', 'valid'))
      .then(() => sign(lead)),
  ]);
  await correspond(at('errors'), at('signed'), { lead, admin });
  await giveAccess(product.databaseUrl, { admin, lead, reader });
  await admin.send('/api/editions/file', 'CQDG-1.8.json', draftEdition('1.8'));
  await rehearse(admin, '1.8');
  return { url, people: { admin, lead, reader }, invitations, staffInvitations };
}

/** What the draft would change for each study is known. */
async function rehearse(admin: Actor, version: string): Promise<void> {
  const path = `/api/editions/${version}/rehearsal`;
  await admin.post(path);
  for (let i = 0; i < 600; i++) {
    const { state } = await admin.get<RehearsalView>(path);
    if (state === 'done') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the rehearsal does not end');
}

/** Somebody whose sign-in asks for a code. */
export const guardedEmail = 'elise@cqdg.test';
async function guarded(admin: Actor, url: string): Promise<void> {
  const { link } = await admin.post<{ link: string }>('/api/staff-invitations', { email: guardedEmail, role: 'curator', language: 'fr' });
  const who = await Actor.join(url, link, 'Élise Morin');
  const { secret } = await who.post<SecondFactorSetUp>('/api/me/second-factor', { password });
  await who.post('/api/me/second-factor/confirm', { code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() });
  await who.end();
}

/** A member of every study. */
async function member(admin: Actor, url: string, role: StudyRole, email: string, name: string): Promise<Actor> {
  let who: Actor | null = null;
  for (const { code } of Object.values(studies)) {
    const link = await invite(admin, code, email, role);
    if (who) await who.accept(link);
    else who = await Actor.join(url, link, name);
  }
  if (!who) throw new Error('there is no study');
  return who;
}

export async function invite(admin: Actor, code: string, email: string, role: StudyRole, language: Language = 'fr'): Promise<string> {
  const { link } = await admin.post<InvitationView>(`/api/studies/${code}/invitations`, { email, role, language });
  if (!link) throw new Error('the invitation came without its link');
  return link;
}

const at = (study: StudyKey) => `/api/studies/${studies[study].code}`;

/** A file of the examples, as if it were of this study. */
async function example(set: 'valid' | 'with-errors', name: string, study: StudyKey): Promise<Buffer> {
  const text = await readFile(join(examples, set, name), 'utf8');
  return Buffer.from(text.replace(/^DEMO(?=[\t;])/gm, studies[study].code));
}

async function sendRegistration(who: Actor, study: StudyKey, set: 'valid' | 'with-errors', rows = Infinity): Promise<RegistrationView> {
  const name = 'sample_registration.tsv';
  const lines = (await example(set, name, study)).toString().split('\n');
  const content = Buffer.from(`${lines.slice(0, rows + 1).join('\n')}${rows === Infinity ? '' : '\n'}`);
  await who.send(`${at(study)}/registration/file`, name, content);
  return settled(
    () => who.get<RegistrationView>(`${at(study)}/registration`),
    ({ draft }) => draft?.run?.state,
  );
}

async function register(who: Actor, study: StudyKey, rows?: number): Promise<void> {
  const { draft } = await sendRegistration(who, study, 'valid', rows);
  await who.post(`${at(study)}/registration/commit`, { draft: draft?.id });
}

/** Every clinical table of a set of examples, checked. */
async function sendTables(who: Actor, study: StudyKey, set: 'valid' | 'with-errors'): Promise<void> {
  const names = (await readdir(join(examples, set))).filter((name) => name !== 'sample_registration.tsv');
  for (const name of names) await who.send(`${at(study)}/submission/files`, name, await example(set, name, study));
  await who.post(`${at(study)}/submission/run`);
  await settled(
    () => who.get<SubmissionView>(`${at(study)}/submission`),
    ({ run }) => run?.state,
  );
}

async function sign(who: Actor): Promise<void> {
  const { run } = await who.get<SubmissionView>(`${at('signed')}/submission`);
  const { digest } = await who.get<SignStatement>(`${at('signed')}/submission/statement`);
  await who.post(`${at('signed')}/submission/sign`, { password, runId: run?.id, language: 'fr', statement: digest, agreed: true });
}

/** Asks until the check has ended. */
export async function settled<T>(ask: () => Promise<T>, state: (view: T) => string | undefined): Promise<T> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const view = await ask();
    if (['passed', 'failed'].includes(state(view) ?? '')) return view;
    await sleep(200);
  }
  throw new Error('the check does not end');
}

/** A window of one of these people, who reads this language; the account's language becomes that. */
export async function visitAs(
  browser: Browser,
  world: World,
  who: Role | 'visitor',
  language: Language,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  if (who !== 'visitor') await world.people[who].speak(language);
  const origins = [{ origin: world.url, localStorage: [{ name: 'cqdg.language', value: language }] }];
  const cookies = who === 'visitor' ? [] : (await world.people[who].state()).cookies;
  return visit(browser, world.url, { storageState: { cookies, origins }, ...options });
}
