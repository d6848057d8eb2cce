import type { FindingGroups, FindingView, Page, SubmissionView, UploadOutcome } from '@cqdg/contract';
import { type Browser, makeStudy, person } from './people';
import { type TestApp, startTestApp } from './harness';
import { samplesOf, uploadTable, until } from './submissions';
import type { Study } from '../src/studies/study.entities';

let t: TestApp;
let study: Study;
let lead: Browser;
beforeAll(async () => {
  t = await startTestApp();
  await t.startWorker();
  study = await makeStudy(t);
  lead = await person(t, study, 'lead');
});
afterAll(() => t?.close());

const base = () => `/api/studies/${study.code}`;
const ended = () =>
  until(
    async () => (await lead.get(`${base()}/submission`)).body as SubmissionView,
    (view) => view.state !== 'validating',
  );

describe('a table of a study', () => {
  it('is taken, checked on the queue, and its errors are told', async () => {
    await samplesOf(t, study, lead.account, ['P1']);
    const file = 'study_id\tsubmitter_participant_id\tsex\tvital_status\n' + `${study.code}\tP1\tHomme\tUnknown\n`;
    const outcome = (await uploadTable(lead, study, 'participant.tsv', file).expect(200)).body as UploadOutcome;
    expect(outcome).toEqual({
      fileName: 'participant.tsv',
      accepted: [{ table: 'participant', replaced: false, sheet: null }],
      refused: [],
    });
    await lead.post(`${base()}/submission/run`).expect(202);
    const view = await ended();
    expect(view.state).toBe('invalid');
    const { groups } = (await lead.get(`${base()}/runs/${view.run?.id}/groups`).expect(200)).body as FindingGroups;
    expect(groups.find((group) => group.field === 'sex')).toMatchObject({ count: 1, proposals: [{ from: 'Homme', to: 'Male', count: 1 }] });
    const page = (await lead.get(`${base()}/runs/${view.run?.id}/findings?field=sex`).expect(200)).body as Page<FindingView>;
    expect(page).toMatchObject({ total: 1, items: [{ row: 2, field: 'sex', value: 'Homme', proposal: 'Male' }] });
  });
});
