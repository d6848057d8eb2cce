import type { Page, RegisteredSampleView, SampleRow } from '@cqdg/contract';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { makeStudy, person } from './people';
import { Workspace, samplesOf, tsv } from './submissions';

let t: TestApp;
let study: Study;
let lead: Workspace;
beforeAll(async () => {
  t = await startTestApp();
  await t.startWorker();
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  lead = new Workspace(await person(t, study, 'submitter'), study);
  await samplesOf(t, study, lead.browser.account, ['P1', 'P2', 'P3']);
});

const header = ['study_id', 'submitter_participant_id', 'submitter_biospecimen_id', 'submitter_sample_id', 'sample_type'];
const row = (participant: string, biospecimen = `B-${participant}`, sample = `S-${participant}`, type = 'NCIT:C449') => [
  ...[study.code, participant, biospecimen, sample, type],
];
const send = (...rows: string[][]) => lead.register('registration.tsv', tsv(header, ...rows)).expect(200);
const commit = (draft: string | undefined) => lead.browser.post(`${lead.base}/registration/commit`, { draft });
const samples = async (query = '') =>
  (await lead.browser.get(`${lead.base}/samples${query}`).expect(200)).body as Page<RegisteredSampleView>;

describe('a draft of samples', () => {
  it('tells new rows from known ones and from those in conflict', async () => {
    await send(row('P1'), row('P4'), row('P2', 'B-P2', 'S-P2', 'NCIT:C812'));
    const { draft } = await lead.draftChecked();
    expect(draft).toMatchObject({ rows: { new: 1, known: 1, conflict: 1 }, ready: false, run: { state: 'failed' } });
    const { items } = (await lead.browser.get(`${lead.base}/registration/rows?kind=conflict`)).body as Page<SampleRow>;
    expect(items).toMatchObject([{ row: 4, sample: 'S-P2', conflicts: { sample_type: 'NCIT:C449' } }]);
    expect((await commit(draft?.id).expect(409)).body.code).toBe('registration.has_errors');
  });

  it('is replaced by the next file, but not by a bad one', async () => {
    await send(row('P4'));
    const first = (await lead.draftChecked()).draft?.id;
    const bad = await lead.register('participant.tsv', tsv(header, row('P5'))).expect(200);
    expect(bad.body).toMatchObject({ accepted: [], refused: [{ code: 'file.name_unknown' }] });
    expect((await lead.registration()).draft?.id).toBe(first);
    expect((await send(row('P5'))).body).toMatchObject({ accepted: [{ replaced: true }] });
    expect((await lead.draftChecked()).draft?.id).not.toBe(first);
    await commit(first).expect(404);
  });

  it('registers what it adds, once, however often it is asked', async () => {
    await send(row('P1'), row('P4'));
    const { draft } = await lead.draftChecked();
    const answers = await Promise.all([commit(draft?.id), commit(draft?.id)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await lead.registration()).toMatchObject({ registered: 4, registryVersion: 2, draft: null });
  });

  it('is checked again when samples were registered meanwhile', async () => {
    await send(row('P4'));
    const { draft } = await lead.draftChecked();
    await samplesOf(t, study, lead.browser.account, ['P9']);
    expect((await lead.registration()).draft?.ready).toBe(false);
    expect((await commit(draft?.id).expect(409)).body.code).toBe('registration.samples_changed');
    await lead.browser.post(`${lead.base}/registration/run`).expect(202);
    await lead.draftChecked();
    await commit(draft?.id).expect(200);
  });

  it('is discarded without a trace in the registry', async () => {
    await send(row('P4'));
    expect((await lead.browser.delete(`${lead.base}/registration`).expect(200)).body).toMatchObject({ registered: 3, draft: null });
  });
});

describe('the list of samples', () => {
  it('is searched in every column, sorted and paged', async () => {
    expect(await samples('?search=b-p2')).toMatchObject({ total: 1, items: [{ participant: 'P2', sampleType: 'NCIT:C449' }] });
    expect((await samples('?sort=participant&direction=desc&size=2')).items.map((one) => one.participant)).toEqual(['P3', 'P2']);
    expect(await samples('?page=2&size=2')).toMatchObject({ total: 3, items: [{ participant: 'P3' }] });
    expect((await samples('?search=%25')).total).toBe(0);
    await lead.browser.get(`${lead.base}/samples?sort=password`).expect(400);
  });

  it('is exported as a file that can be sent back in: every row is known', async () => {
    const file = (await lead.browser.get(`${lead.base}/samples.tsv`).buffer(true).expect(200)).text;
    expect(file.split('\n')).toHaveLength(5);
    await lead.register('sample_registration.tsv', file).expect(200);
    expect((await lead.draftChecked()).draft).toMatchObject({ rows: { new: 0, known: 3, conflict: 0 }, run: { state: 'passed' } });
  });

  it('is of one study only', async () => {
    const otherStudy = await makeStudy(t);
    const other = new Workspace(await person(t, otherStudy, 'lead'), otherStudy);
    expect(((await other.browser.get(`${other.base}/samples`)).body as Page<RegisteredSampleView>).total).toBe(0);
  });
});
