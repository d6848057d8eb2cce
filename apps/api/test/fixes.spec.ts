import type { FixOutcome } from '@cqdg/contract';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { makeStudy, person } from './people';
import { Workspace, goodFiles, samplesOf, tsv } from './submissions';

let t: TestApp;
let study: Study;
let lead: Workspace;
beforeAll(async () => {
  t = await startTestApp();
  await t.startWorker();
  study = await makeStudy(t);
  lead = new Workspace(await person(t, study, 'lead'), study);
  await samplesOf(t, study, lead.browser.account, ['P1', 'P2', 'P3']);
});
afterAll(() => t?.close());

const header = ['study_id', 'submitter_participant_id', 'age_at_recruitment', 'sex', 'vital_status'];
const people = (...ages: string[]) => tsv(header, ...ages.map((age, i) => [study.code, `P${i + 1}`, age, 'Female', 'Unknown']));
const fix = (body: object) =>
  lead.browser.post(`${lead.base}/submission/fixes`, { table: 'participant', field: 'age_at_recruitment', ...body });

describe('proposals of one finding', () => {
  let runId: string;
  let code: string | undefined;
  beforeEach(async () => {
    const files = goodFiles(study, ['P1', 'P2', 'P3']);
    await lead.uploadAll({ ...files, 'participant.tsv': people('1460.0', '2000.0', 'douze') });
    runId = (await lead.check()).run?.id ?? '';
    code = (await lead.groups(runId))[0]?.code;
  });

  it('are applied all at once, each to its own cell, and leave alone what has none', async () => {
    const fixed = (await fix({ runId, code }).expect(200)).body as FixOutcome;
    expect(fixed.cells).toBe(2);
    await lead.checked();
    const mended = await lead.browser.get(`${lead.base}/submission/tables/participant/file`).buffer(true).expect(200);
    expect((mended.body as Buffer).toString()).toBe(people('1460', '2000', 'douze'));
  });

  it('are refused by halves: a value needs what replaces it', async () => {
    await fix({ runId, code, from: '1460.0' }).expect(400);
  });
});
