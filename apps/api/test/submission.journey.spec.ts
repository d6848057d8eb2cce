import { verify } from 'node:crypto';
import { canonicalJson, type FindingView, type FixOutcome, type Page, type PublicKeys, type Receipt, type SampleRow } from '@cqdg/contract';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { PASSWORD, makeStudy, person } from './people';
import { Workspace, goodFiles, sha256, tsv } from './submissions';

let t: TestApp;
let study: Study;
let lead: Workspace;
beforeAll(async () => {
  t = await startTestApp();
  await t.startWorker();
  study = await makeStudy(t);
  lead = new Workspace(await person(t, study, 'lead'), study);
});
afterAll(() => t?.close());

const header = ['study_id', 'submitter_participant_id', 'submitter_biospecimen_id', 'submitter_sample_id', 'sample_type'];
const sample = (participant: string, type = 'NCIT:C449') => [study.code, participant, `B-${participant}`, `S-${participant}`, type];

it('a study registers its samples, mends its tables, and signs: whoever has the receipt can prove it', async () => {
  // Registration, first with an error.
  const wrong = await lead.register('sample_registration.tsv', tsv(header, sample('P1', 'sang'), sample('P2'))).expect(200);
  expect(wrong.body).toMatchObject({ accepted: [{ table: 'sample_registration', replaced: false }], refused: [] });
  const failed = await lead.draftChecked();
  expect(failed.draft).toMatchObject({ ready: false, run: { state: 'failed', errors: 1 } });
  await lead.browser.post(`${lead.base}/registration/commit`, { draft: failed.draft?.id }).expect(409);

  await lead.register('sample_registration.tsv', tsv(header, sample('P1'), sample('P2'))).expect(200);
  const { draft } = await lead.draftChecked();
  expect(draft).toMatchObject({
    ready: true,
    rows: { new: 2, known: 0, conflict: 0 },
    run: { state: 'passed', delta: { fixed: 1, added: 0, left: 0 } },
  });
  const preview = (await lead.browser.get(`${lead.base}/registration/rows?kind=new&size=1`)).body as Page<SampleRow>;
  expect(preview).toMatchObject({ total: 2, items: [{ row: 2, sample: 'S-P1', adds: ['participant', 'biospecimen', 'sample'] }] });
  const registered = await lead.browser.post(`${lead.base}/registration/commit`, { draft: draft?.id }).expect(200);
  expect(registered.body).toMatchObject({ registered: 2, registryVersion: 1, draft: null });

  // Clinical tables, first with errors.
  const files = goodFiles(study);
  const participants = files['participant.tsv'] ?? '';
  await lead.uploadAll({ ...files, 'participant.tsv': participants.replaceAll('Female', 'Femme') });
  const invalid = await lead.check();
  expect(invalid).toMatchObject({ state: 'invalid', signRefusal: 'submission.not_valid', run: { state: 'failed', errors: 2 } });
  expect(invalid.tables.find(({ table }) => table === 'participant')?.checked).toEqual({ rows: 2, errors: 2, warnings: 0 });
  const runId = invalid.run?.id ?? '';
  const [group] = await lead.groups(runId);
  expect(group).toMatchObject({ table: 'participant', field: 'sex', count: 2, proposals: [{ from: 'Femme', to: 'Female', count: 2 }] });
  const page = (await lead.browser.get(`${lead.base}/runs/${runId}/findings?table=participant&size=1&page=2`)).body as Page<FindingView>;
  expect(page).toMatchObject({ total: 2, items: [{ row: 3, value: 'Femme', keys: { submitter_participant_id: 'P2' } }] });

  // Mended in the page.
  const fix = { runId, table: 'participant', field: 'sex', code: group?.code, from: 'Femme', to: 'Female' };
  const fixed = (await lead.browser.post(`${lead.base}/submission/fixes`, fix).expect(200)).body as FixOutcome;
  expect(fixed.cells).toBe(2);
  const valid = await lead.checked();
  expect(valid).toMatchObject({ state: 'valid', signRefusal: null, run: { errors: 0, delta: { fixed: 2, added: 0, left: 0 } } });
  const mended = await lead.browser.get(`${lead.base}/submission/tables/participant/file`).buffer(true).expect(200);
  expect((mended.body as Buffer).toString()).toBe(participants);

  // Signed.
  const input = { password: PASSWORD, runId: valid.run?.id, language: 'fr', agreed: true, statement: await lead.statement() };
  const receipt = (await lead.browser.post(`${lead.base}/submission/sign`, input).expect(200)).body as Receipt;
  expect(receipt.payload).toMatchObject({
    study: { code: study.code },
    revision: 1,
    signer: { email: lead.browser.account.email, role: 'lead' },
    run: { errors: 0, warnings: valid.run?.warnings },
    registry: { version: 1, samples: 2 },
  });
  expect(receipt.payload.statement.text).toContain(study.name.fr);
  const signedHashes = Object.fromEntries(receipt.payload.files.map((file) => [`${file.table}.tsv`, file.sha256]));
  expect(signedHashes).toEqual(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, sha256(content)])));
  expect(await lead.submission()).toMatchObject({ state: 'signed', receipt: { id: receipt.payload.id } });

  // Verified with nothing but the receipt and the published key.
  const download = await lead.browser.get(`${lead.base}/receipts/${receipt.payload.id}`).expect(200);
  const { payload, signature } = download.body as Receipt;
  const { keys } = (await lead.browser.get('/.well-known/cqdg-keys.json').expect(200)).body as PublicKeys;
  const key = keys.find(({ keyId }) => keyId === signature.keyId)?.publicKey ?? '';
  expect(verify(null, Buffer.from(canonicalJson(payload)), key, Buffer.from(signature.value, 'base64'))).toBe(true);

  // And for good.
  await lead.upload('participant.tsv', participants).expect(409);
  await expect(t.dataSource.query(`UPDATE signed_receipt SET receipt = '{}'`)).rejects.toThrow('append-only');
});
