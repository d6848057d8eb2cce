import type { RegistrationView, SignStatement, SubmissionView, UploadOutcome } from '@cqdg/contract';
import { clinical, registration, type Slips, tsv } from '../journeys/data';
import type { Person, Told } from './person';
import type { Rig } from './rig';
import { until } from './until';
import { Watcher } from './watcher';

let studies = 0;

/** A study of its own, its lead, and a page of it that is open all the time. */
export class Scene {
  readonly base: string;
  readonly page: Watcher;

  private constructor(
    readonly rig: Rig,
    readonly code: string,
    readonly lead: Person,
  ) {
    this.base = `/api/studies/${code}`;
    this.page = new Watcher(lead, `${this.base}/events`);
  }

  static async open(rig: Rig): Promise<Scene> {
    const code = `FAULT-${++studies}`;
    return new Scene(rig, code, await rig.study(code));
  }

  /** The three samples of the study, registered. */
  async withSamples(): Promise<this> {
    done(await this.uploadSamples());
    done(await this.commit(await this.checkedDraft()));
    return this;
  }

  /** All clinical tables; with `slips`, one of them holds errors. */
  async withFiles(slips: Slips = {}): Promise<this> {
    await this.withSamples();
    for (const table of ['study', 'participant', 'biospecimen', 'phenotype'] as const) done(await this.uploadTable(table, slips));
    return this;
  }

  async withValidFiles(): Promise<this> {
    await this.withFiles();
    done(await this.run());
    await this.settled('valid');
    return this;
  }

  file(table: keyof ReturnType<typeof clinical>, slips: Slips = {}): Buffer {
    return this.own(tsv(clinical(slips)[table]));
  }

  samples(): Buffer {
    return this.own(tsv(registration()));
  }

  uploadTable(table: keyof ReturnType<typeof clinical>, slips: Slips = {}): Promise<Told<UploadOutcome>> {
    return this.upload(table, this.file(table, slips));
  }

  upload(table: string, body: Buffer | AsyncIterable<Buffer>): Promise<Told<UploadOutcome>> {
    return this.lead.upload(`${this.base}/submission/files?name=${table}.tsv`, body);
  }

  uploadSamples(body: Buffer | AsyncIterable<Buffer> = this.samples()): Promise<Told<UploadOutcome>> {
    return this.lead.upload(`${this.base}/registration/file?name=sample_registration.tsv`, body);
  }

  run(): Promise<Told<SubmissionView>> {
    return this.lead.post(`${this.base}/submission/run`);
  }

  commit(draft: string): Promise<Told<RegistrationView>> {
    return this.lead.post(`${this.base}/registration/commit`, { draft });
  }

  async sign(by: Person = this.lead): Promise<Told> {
    const runId = (await this.submission()).run?.id ?? null;
    const { digest } = done(await this.lead.get<SignStatement>(`${this.base}/submission/statement`)).body;
    return by.post(`${this.base}/submission/sign`, { password: by.password, runId, language: 'fr', statement: digest, agreed: true });
  }

  async submission(): Promise<SubmissionView> {
    return done(await this.lead.get<SubmissionView>(`${this.base}/submission`)).body;
  }

  async registration(): Promise<RegistrationView> {
    return done(await this.lead.get<RegistrationView>(`${this.base}/registration`)).body;
  }

  /** The draft, once its check has ended well. */
  async checkedDraft(): Promise<string> {
    const view = await until(
      `the draft of ${this.code} is checked`,
      () => this.registration(),
      ({ draft }) => draft?.ready === true,
    );
    return view.draft?.id ?? '';
  }

  /** The state is reached, and the page that is open all the time shows it too. */
  async settled(state: SubmissionView['state']): Promise<void> {
    await until(
      `${this.code} is ${state}`,
      () => this.submission(),
      (now) => now.state === state,
    );
    await until(
      `the open page shows ${this.code} as ${state}`,
      async () => this.page.submission?.state,
      (shown) => shown === state,
    );
  }

  private own(bytes: Buffer): Buffer {
    return Buffer.from(bytes.toString().replaceAll('NEURO-1', this.code));
  }
}

/** The answer, which must be a good one. */
export function done<T>(told: Told<T>): Told<T> {
  if (told.status < 200 || told.status > 299) throw new Error(`Refused: ${JSON.stringify(told)}`);
  const { refused = [] } = (told.body ?? {}) as Partial<UploadOutcome>;
  if (refused.length > 0) throw new Error(`Not taken: ${JSON.stringify(refused)}`);
  return told;
}
