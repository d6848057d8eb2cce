import { createHash } from 'node:crypto';
import type { FindingGroup, FindingGroups, RegistrationView, SubmissionView } from '@cqdg/contract';
import type { Account } from '../src/accounts/account.entities';
import { RegisteredSample } from '../src/registration/registered-sample.entity';
import { Registry } from '../src/registration/registry.entity';
import type { Study } from '../src/studies/study.entities';
import type { TestApp } from './harness';
import type { Browser } from './people';

/** Asks again until the answer is as wanted; throws with the last answer after some seconds. */
export async function until<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean, seconds = 90): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > end) throw new Error(`Still ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

export const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
export const tsv = (...rows: string[][]) => rows.map((row) => `${row.join('\t')}\n`).join('');

/** One sample each, registered already: `P1` has biospecimen `B-P1` and sample `S-P1`. */
export async function samplesOf(t: TestApp, study: Study, account: Account, participants: string[]): Promise<void> {
  const { manager } = t.dataSource;
  const before = await manager.findOneBy(Registry, { studyId: study.id });
  const version = (before?.version ?? 0) + 1;
  await manager.upsert(Registry, { studyId: study.id, version, samples: (before?.samples ?? 0) + participants.length }, ['studyId']);
  await manager.insert(
    RegisteredSample,
    participants.map((participant) => ({
      ...{ studyId: study.id, participant, biospecimen: `B-${participant}`, sample: `S-${participant}`, sampleType: 'NCIT:C449' },
      ...{ registryVersion: version, registeredAt: new Date(), registeredById: account.id },
    })),
  );
}

/** The four files of a small valid submission. */
export function goodFiles(study: Study, participants = ['P1', 'P2']): Record<string, string> {
  const { code } = study;
  const by = (row: (participant: string) => string[]) => participants.map((participant) => [code, participant, ...row(participant)]);
  return {
    'study.tsv': tsv(
      ...[
        [
          'study_id',
          'name',
          'description',
          'domain',
          'population',
          'access_limitations',
          'access_requirements',
          'data_source',
          'selection_criteria',
        ],
      ],
      [code, 'Étude', 'Une étude', 'Rare Diseases', 'Pediatric and Adult', 'DUO:0000042', 'DUO:0000019', 'registre', 'aucun'],
    ),
    'participant.tsv': tsv(['study_id', 'submitter_participant_id', 'sex', 'vital_status'], ...by(() => ['Female', 'Unknown'])),
    'biospecimen.tsv': tsv(
      ['study_id', 'submitter_participant_id', 'submitter_biospecimen_id', 'biospecimen_tissue_source', 'tumor_normal_designation'],
      ...by((participant) => [`B-${participant}`, 'NCIT:C12434', 'Not applicable']),
    ),
    'phenotype.tsv': tsv(
      ['study_id', 'submitter_participant_id', 'phenotype_source_text', 'phenotype_HPO_code', 'phenotype_observed'],
      ...by(() => ['Fièvre', 'HP:0001945', 'true']),
    ),
  };
}

/** What a person of a study does in its pages. */
export class Workspace {
  readonly base: string;
  constructor(
    readonly browser: Browser,
    readonly study: Study,
  ) {
    this.base = `/api/studies/${study.code}`;
  }

  /** The digest of the statement, as a page that shows it sends it back. */
  async statement(): Promise<string> {
    return (await this.browser.get(`${this.base}/submission/statement`).expect(200)).body.digest;
  }

  upload(name: string, content: string | Buffer, table?: string) {
    const query = new URLSearchParams({ name, ...(table ? { table } : {}) });
    return this.body(`${this.base}/submission/files?${query.toString()}`, content);
  }

  register(name: string, content: string | Buffer) {
    return this.body(`${this.base}/registration/file?${new URLSearchParams({ name }).toString()}`, content);
  }

  async uploadAll(files: Record<string, string>): Promise<void> {
    for (const [name, content] of Object.entries(files)) await this.upload(name, content).expect(200);
  }

  async submission(): Promise<SubmissionView> {
    return (await this.browser.get(`${this.base}/submission`).expect(200)).body as SubmissionView;
  }

  async registration(): Promise<RegistrationView> {
    return (await this.browser.get(`${this.base}/registration`).expect(200)).body as RegistrationView;
  }

  /** Asks for a run and waits for its end. */
  async check(): Promise<SubmissionView> {
    await this.browser.post(`${this.base}/submission/run`).expect(202);
    return this.checked();
  }

  checked(seconds?: number): Promise<SubmissionView> {
    return until(
      () => this.submission(),
      (view) => view.state !== 'validating',
      seconds,
    );
  }

  draftChecked(): Promise<RegistrationView> {
    return until(
      () => this.registration(),
      ({ draft }) => draft !== null && /passed|failed|broken/.test(draft.run?.state ?? ''),
    );
  }

  async groups(runId: string | undefined): Promise<FindingGroup[]> {
    return ((await this.browser.get(`${this.base}/runs/${runId}/groups`).expect(200)).body as FindingGroups).groups;
  }

  private body(path: string, content: string | Buffer) {
    return this.browser.post(path).set('Content-Type', 'application/octet-stream').send(Buffer.from(content));
  }
}
