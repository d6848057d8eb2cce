import type { RevisionView, SubmissionState, SubmissionView } from '@cqdg/contract';
import { Notice } from '../src/notifications/notice.entity';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { type Browser, PASSWORD, makeStudy, person, staff } from './people';
import { Workspace, goodFiles, samplesOf } from './submissions';

let t: TestApp;
let curator: Browser;
let study: Study;
let lead: Workspace;
beforeAll(async () => {
  t = await startTestApp();
  await t.startWorker();
  curator = await staff(t, 'curator');
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  lead = new Workspace(await person(t, study, 'lead'), study);
  await samplesOf(t, study, lead.browser.account, ['P1', 'P2']);
  await lead.uploadAll(goodFiles(study));
});

async function sign(): Promise<SubmissionView> {
  const { run } = await lead.check();
  await lead.browser
    .post(`${lead.base}/submission/sign`, {
      password: PASSWORD,
      runId: run?.id,
      language: 'fr',
      agreed: true,
      statement: await lead.statement(),
    })
    .expect(200);
  return lead.submission();
}
const act = (by: Browser, name: string, body: object) => by.post(`${lead.base}/submission/${name}`, body);
const seen = async () => {
  const { revision, state } = await lead.submission();
  return { revision, state };
};
const decide = async (by: Browser, name: string, reason?: string) => act(by, name, { seen: await seen(), reason });
const states = async (): Promise<SubmissionState[]> => (await history()).map(({ state }) => state);
const history = async (): Promise<RevisionView[]> => (await lead.browser.get(`${lead.base}/submission/revisions`).expect(200)).body;

describe('a signed revision that the centre reopens', () => {
  it('is followed by an open one that holds the same files, and the study reads why', async () => {
    const before = await sign();
    const after: SubmissionView = (await decide(curator, 'reopen', ' Sexe de P2 à revoir ')).body;
    expect(after).toMatchObject({
      ...{ revision: 2, state: 'open', receipt: null, inForce: null },
      origin: { revision: 1, decision: { action: 'reopen', reason: 'Sexe de P2 à revoir', by: curator.account.displayName } },
    });
    expect(after.tables.map(({ file }) => file?.id)).toEqual(before.tables.map(({ file }) => file?.id));
    expect(await states()).toEqual(['open', 'reopened']);
    const told = await t.dataSource.manager.findBy(Notice, { accountId: lead.browser.account.id, kind: 'reopening' });
    expect(told).toHaveLength(1);
  });

  it('leaves the receipt and its files as they were, whatever is done in the next one', async () => {
    const { receipt, tables } = await sign();
    await decide(curator, 'reopen', 'à revoir');
    await lead.upload('participant.tsv', goodFiles(study, ['P1'])['participant.tsv'] ?? '').expect(200);
    await lead.browser.delete(`${lead.base}/submission/tables/phenotype`).expect(200);
    const [second, first] = await history();
    expect(first?.receipt?.id).toBe(receipt?.id);
    expect(first?.files.map(({ file }) => file.id).sort()).toEqual(tables.flatMap(({ file }) => (file ? [file.id] : [])).sort());
    expect(second?.files.map(({ table, change }) => [table, change])).toEqual([
      ['biospecimen', 'same'],
      ['participant', 'changed'],
      ['study', 'same'],
    ]);
    // The former file is still given back, byte for byte.
    const participant = first?.files.find(({ table }) => table === 'participant')?.file.id;
    const { body } = await lead.browser.get(`${lead.base}/submission/tables/participant/file?version=${participant}`).expect(200);
    expect(String(body)).toBe(goodFiles(study)['participant.tsv']);
  });

  it('can be signed again, with a receipt of its own', async () => {
    await sign();
    await decide(curator, 'reopen', 'à revoir');
    expect(await sign()).toMatchObject({ revision: 2, state: 'signed' });
    const receipts = (await history()).map(({ receipt }) => receipt?.id);
    expect(new Set(receipts).size).toBe(2);
  });
});

describe('an accepted revision', () => {
  it('stays in force while the next is in work, until that is accepted', async () => {
    await sign();
    expect((await decide(curator, 'accept')).body).toMatchObject({ revision: 1, state: 'accepted', inForce: 1 });
    expect((await decide(curator, 'reopen', 'nouveau suivi')).body).toMatchObject({ revision: 2, state: 'open', inForce: 1 });
    await sign();
    expect((await decide(curator, 'accept')).body).toMatchObject({ revision: 2, state: 'accepted', inForce: 2 });
    expect(await states()).toEqual(['accepted', 'superseded']);
  });

  it('cannot be withdrawn, returned, changed or accepted again', async () => {
    await sign();
    await decide(curator, 'accept');
    for (const [by, name] of [
      [lead.browser, 'withdraw'],
      [curator, 'return'],
      [curator, 'accept'],
    ] as const) {
      expect((await decide(by, name, 'motif')).body.code).toBe('submission.accepted');
    }
    expect((await lead.upload('participant.tsv', 'x')).body.code).toBe('submission.accepted');
  });
});

describe('a revision that the lead withdraws', () => {
  it('ends, with its run, and can be followed by one with its files', async () => {
    const { tables } = await lead.submission();
    expect((await decide(lead.browser, 'withdraw', 'envoyée trop tôt')).body).toMatchObject({ revision: 1, state: 'withdrawn' });
    expect((await lead.upload('participant.tsv', 'x')).body.code).toBe('submission.withdrawn');
    const next: SubmissionView = (await decide(lead.browser, 'begin')).body;
    expect(next).toMatchObject({ revision: 2, state: 'open', origin: { decision: { action: 'withdraw', reason: 'envoyée trop tôt' } } });
    expect(next.tables.map(({ file }) => file?.id)).toEqual(tables.map(({ file }) => file?.id));
  });
});

describe('a decision', () => {
  it('to return or to reopen needs a reason, in the language of the person', async () => {
    await sign();
    for (const name of ['return', 'reopen']) {
      const { status, body } = await decide(curator, name, '  ');
      expect([status, body.code, body.title]).toEqual([400, 'decision.reason_required', 'Motif demandé']);
    }
    expect((await decide(curator, 'return', 'Voir P2')).body).toMatchObject({ revision: 2, state: 'open' });
    expect(await states()).toEqual(['open', 'returned']);
  });

  it('is taken once by two people at the same moment', async () => {
    await sign();
    const body = { seen: await seen(), reason: 'motif' };
    const answers = await Promise.all([act(curator, 'accept', body), act(curator, 'return', body), act(lead.browser, 'withdraw', body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await history()).flatMap(({ decisions }) => decisions)).toHaveLength(1);
  });

  it('reopens an accepted revision once, also when it is asked for twice at once', async () => {
    await sign();
    await decide(curator, 'accept');
    const body = { seen: await seen(), reason: 'motif' };
    const answers = await Promise.all([act(curator, 'reopen', body), act(curator, 'reopen', body)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('submission.not_signed');
    expect(await states()).toEqual(['open', 'accepted']);
  });

  it('is refused on what the person did not see', async () => {
    await sign();
    const { status, body } = await act(curator, 'accept', { seen: { revision: 1, state: 'valid' } });
    expect([status, body.code]).toEqual([409, 'submission.moved_on']);
    for (const wrong of [{}, { seen: null }, { seen: { revision: 'x', state: 'signed' } }, { seen: { revision: 1, state: 'x' } }]) {
      await act(curator, 'accept', wrong).expect(400);
    }
  });

  it('is for those who may: staff decide, a lead withdraws, and nobody else', async () => {
    await sign();
    const body = { seen: await seen(), reason: 'motif' };
    const submitter = await person(t, study, 'submitter');
    const stranger = await person(t, null, null);
    for (const name of ['accept', 'return', 'reopen']) await act(lead.browser, name, body).expect(403);
    for (const by of [submitter, curator]) await act(by, 'withdraw', body).expect(403);
    for (const name of ['accept', 'withdraw', 'begin']) await act(stranger, name, body).expect(404);
  });
});

describe('the database', () => {
  it('keeps decisions and the files of ended revisions from any change, and one revision in work per study', async () => {
    await sign();
    await decide(curator, 'reopen', 'motif');
    const [{ id }] = await t.dataSource.query(`SELECT id FROM submission WHERE study_id = $1 AND revision = 1`, [study.id]);
    for (const [sql, says] of [
      [`DELETE FROM decision`, 'append-only'],
      [`DELETE FROM submission_table WHERE submission_id = '${id}'`, 'no longer in work'],
      [`UPDATE submission_table SET version_id = version_id WHERE submission_id = '${id}'`, 'no longer in work'],
      [`UPDATE submission SET state = 'open' WHERE id = '${id}'`, 'stays so'],
      [
        `INSERT INTO submission (id, study_id, revision, state, dictionary) SELECT gen_random_uuid(), study_id, 9, 'open', '1.7' FROM submission WHERE id = '${id}'`,
        'submission_one_in_work',
      ],
    ] as const) {
      await expect(t.dataSource.query(sql)).rejects.toThrow(says);
    }
  });
});
