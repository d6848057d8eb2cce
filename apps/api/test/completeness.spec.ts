import type { CompletenessView, Page, ParticipantCompleteness } from '@cqdg/contract';
import type { Study } from '../src/studies/study.entities';
import { RunResults } from '../src/validation/run-results';
import { type TestApp, startTestApp } from './harness';
import { makeStudy, person } from './people';
import { Workspace, goodFiles, samplesOf, tsv } from './submissions';

let t: TestApp;
let study: Study;
let lead: Workspace;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  lead = new Workspace(await person(t, study, 'lead'), study);
});

const people = ['P1', 'P2', 'P10'];
/** P1 gives all, P2 no age, P10 neither age nor the text of its phenotype: that is an error, and the rest is counted. */
async function checked(): Promise<void> {
  await samplesOf(t, study, lead.browser.account, people);
  const files = goodFiles(study, people);
  const header = ['study_id', 'submitter_participant_id', 'age_at_recruitment', 'sex', 'vital_status'];
  const ages: Record<string, string> = { P1: '9000' };
  files['participant.tsv'] = tsv(header, ...people.map((one) => [study.code, one, ages[one] ?? '', 'Female', 'Unknown']));
  files['phenotype.tsv'] = (files['phenotype.tsv'] ?? '').replace('P10\tFièvre', 'P10\t');
  await lead.uploadAll(files);
  const view = await lead.check();
  expect(view.run).toMatchObject({ errors: 1 });
}
const view = async (workspace = lead) =>
  (await workspace.browser.get(`${workspace.base}/completeness`).expect(200)).body as CompletenessView;
const participants = async (query: string, workspace = lead) =>
  (await workspace.browser.get(`${workspace.base}/completeness/participants?${query}`).expect(200)).body as Page<ParticipantCompleteness>;
const names = async (query: string) => (await participants(query)).items.map(({ participant }) => participant);

it('the completeness of a study is empty before its first check, for its pages to say so', async () => {
  expect(await view()).toEqual({ run: null, summary: null });
  expect(await participants('')).toEqual({ items: [], total: 0, page: 1, size: 50 });
});

describe('the completeness of a checked study', () => {
  beforeAll(() => t.startWorker());
  beforeEach(checked);

  it('is told to every reader, with the mean of its participants and who gives each field', async () => {
    const reader = new Workspace(await person(t, study, 'reader'), study);
    const { run, summary } = await view(reader);
    expect(run).toMatchObject({ number: 1 });
    expect(summary).toMatchObject({ participants: 3, capped: false, mean: (8 / 8 + 7 / 8 + 6 / 8) / 3 });
    expect(summary?.tables.map(({ table }) => table)).toEqual(['participant', 'biospecimen', 'phenotype']);
    expect(summary?.tables[0]?.fields[0]).toEqual({ field: 'age_at_recruitment', asked: 3, given: 1 });
    expect(summary?.map.columns.map(({ participant }) => participant)).toEqual(people);
  });

  it('is listed by participant, the least complete first, with what lacks', async () => {
    const page = await participants('size=1');
    expect(page).toMatchObject({ total: 3, page: 1, size: 1 });
    expect(page.items).toEqual([
      {
        participant: 'P10',
        asked: 8,
        given: 6,
        share: 6 / 8,
        tables: [
          { table: 'participant', share: 2 / 3, lacking: ['age_at_recruitment'] },
          { table: 'biospecimen', share: 1, lacking: [] },
          { table: 'phenotype', share: 2 / 3, lacking: ['phenotype_source_text'] },
        ],
      },
    ]);
  });

  it('can be sorted, searched, paged and narrowed to who lacks a field', async () => {
    expect(await names('sort=share&direction=desc')).toEqual(['P1', 'P2', 'P10']);
    expect(await names('sort=participant')).toEqual(['P1', 'P10', 'P2']);
    expect(await names('sort=participant&direction=desc&page=2&size=2')).toEqual(['P1']);
    expect(await names('search=p1')).toEqual(['P10', 'P1']);
    expect(await names('table=participant')).toEqual(['P10', 'P2']);
    expect(await names('table=phenotype&field=phenotype_source_text')).toEqual(['P10']);
    expect(await names('table=nothing')).toEqual([]);
  });

  it('is that of the last check, and stays while the next one is under way', async () => {
    await lead.upload('phenotype.tsv', goodFiles(study, people)['phenotype.tsv'] ?? '').expect(200);
    expect((await view()).run).toMatchObject({ number: 1 });
    await lead.check();
    expect((await view()).run).toMatchObject({ number: 2 });
    expect(await names('table=phenotype')).toEqual([]);
  });

  it('is refused to who asks for it in a way that makes no sense, in words', async () => {
    for (const query of ['sort=colour', 'size=100000', 'page=0']) {
      const { body } = await lead.browser.get(`${lead.base}/completeness/participants?${query}`).expect(400);
      expect(body.detail).not.toBe('');
    }
  });

  it('of one study says nothing of another', async () => {
    const otherStudy = await makeStudy(t);
    const other = new Workspace(await person(t, otherStudy, 'lead'), otherStudy);
    expect(await view(other)).toEqual({ run: null, summary: null });
    await other.browser.get(`${lead.base}/completeness`).expect(404);
    await other.browser.get(`${lead.base}/completeness/participants`).expect(404);
  });

  it('goes with a file that is discarded: it names who was in it', async () => {
    const id = (await lead.submission()).tables.find(({ table }) => table === 'participant')?.file?.id;
    await lead.browser.post(`${lead.base}/discards`, { kind: 'table', scope: 'file', reason: 'identifiers', id }).expect(200);
    expect(await view()).toEqual({ run: null, summary: null });
  });

  it('is not written by an attempt that came too late', async () => {
    const { run } = await view();
    const worker = await t.startWorker();
    const tables = [{ table: 'participant', fields: ['sex'] }];
    const summary = { ...((await view()).summary as NonNullable<CompletenessView['summary']>), participants: 99 };
    const result = {
      summary: { valid: true, tables: [], errors: 0, warnings: 0, byCode: {}, rows: 0 },
      groups: [],
      identities: new Uint8Array(),
      completeness: { summary, tables, packed: new Uint8Array() },
    };
    const late = { kept: [], samples: [], result };
    expect(await worker.get(RunResults).commit({ runId: run?.id ?? '', attempt: 1 }, late)).toBe(false);
    expect((await view()).summary?.participants).toBe(3);
  });
});
