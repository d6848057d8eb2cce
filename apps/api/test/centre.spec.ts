import { randomUUID } from 'node:crypto';
import type { DashboardView, Page, RevisionView, SubmissionRow } from '@cqdg/contract';
import { AccountRequest } from '../src/account-requests/account-request.entity';
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
  study = await makeStudy(t, 'CMD-1');
  await t.dataSource.query(`UPDATE study SET name = $2 WHERE id = $1`, [study.id, JSON.stringify({ fr: '=Étude', en: 'Study' })]);
  lead = new Workspace(await person(t, study, 'lead'), study);
});
afterAll(() => t?.close());

const dashboard = async (): Promise<DashboardView> => (await curator.get('/api/centre/dashboard').expect(200)).body;
const list = async (query = ''): Promise<Page<SubmissionRow>> => (await curator.get(`/api/centre/submissions?${query}`).expect(200)).body;

describe('the dashboard', () => {
  it('of a centre without studies at work says so: thirty days, all of them empty', async () => {
    const view = await dashboard();
    expect(view).toMatchObject({
      review: { waiting: 0, items: [] },
      requests: { open: 0, mine: 0, nobody: 0 },
      runs: { running: 0, queued: 0, underWay: [] },
      mail: { waiting: 0, failed: 0, sent: 0, lastFailure: null },
      storage: { bytes: 0 },
      services: { database: true, redis: true, worker: true },
    });
    expect(view.runs.days).toHaveLength(30);
    expect(view.storage.days.every(({ bytes }) => bytes === 0)).toBe(true);
    expect(view.runs.days.map(({ day }) => day)).toEqual(view.runs.days.map(({ day }) => day).sort());
  });

  it('shows what was signed, what was checked today, and what it takes in the store', async () => {
    await samplesOf(t, study, lead.browser.account, ['P1', 'P2']);
    await lead.uploadAll(goodFiles(study));
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
    const view = await dashboard();
    expect(view.review).toMatchObject({
      waiting: 1,
      items: [{ study: { code: study.code }, revision: 1, tables: 4, signedBy: lead.browser.account.displayName }],
    });
    expect(view.runs.days.at(-1)).toMatchObject({ passed: 1, failed: 0 });
    const bytes = Object.values(goodFiles(study)).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    // A TSV is its own canonical form: each file is one object.
    expect(view.storage).toMatchObject({ bytes });
    expect(view.storage.days.at(-1)?.bytes).toBe(bytes);
  });

  it('tells what ends within two weeks, the nearest first, and nothing that was taken up', async () => {
    const invite = async (email: string, days: number) => {
      const { id } = (await curator.post(`/api/studies/${study.code}/invitations`, { email, role: 'reader', language: 'fr' }).expect(201))
        .body;
      await t.dataSource.query(`UPDATE invitation SET expires_at = now() + $2 * interval '1 day' WHERE id = $1`, [id, days]);
      return id as string;
    };
    await invite('dans-dix@exemple.org', 10);
    await invite('dans-deux@exemple.org', 2);
    await invite('dans-vingt@exemple.org', 20);
    const taken = await invite('prise@exemple.org', 3);
    await t.dataSource.query(`UPDATE invitation SET closed_at = now() WHERE id = $1`, [taken]);
    const { soon } = await dashboard();
    expect(soon).toMatchObject([
      { kind: 'invitation', study: { code: study.code }, role: 'reader' },
      { kind: 'invitation', study: { code: study.code } },
    ]);
    expect(soon.map(({ at }) => at)).toEqual(soon.map(({ at }) => at).sort());
  });

  it('tells of mails that did not leave', async () => {
    await t.dataSource.query(
      `INSERT INTO outbox_mail (id, recipient, subject, next_attempt_at, ended_as, attempts, study_id)
       VALUES (gen_random_uuid(), 'x@exemple.org', 'Avis', now(), 'given_up', 15, $1)`,
      [study.id],
    );
    expect((await dashboard()).mail).toMatchObject({ failed: 1, lastFailure: { study: study.code, attempts: 15 } });
  });
});

describe('the counts of what waits', () => {
  it('are those of the person, and for staff only', async () => {
    const request = { name: 'Noé', organisation: 'Institut', study: 'X', role: 'lead' as const, message: '', language: 'fr' as const };
    for (const state of ['waiting', 'waiting', 'unconfirmed', 'refused'] as const) {
      await t.dataSource.manager.insert(AccountRequest, {
        ...{ ...request, email: 'x@exemple.org', state, tokenHash: randomUUID(), expiresAt: new Date(), closedAt: null, closedById: null },
        reason: null,
      });
    }
    const counts = async (who: Browser) => (await who.get('/api/centre/counts').expect(200)).body;
    expect(await counts(curator)).toEqual({ submissions: 1, requests: 0, accountRequests: 2, mails: 0 });
    expect(await counts(await staff(t, 'admin'))).toEqual({ submissions: 1, requests: 0, accountRequests: 2, mails: 1 });
    await lead.browser.get('/api/centre/counts').expect(403);
  });
});

describe('the submissions of all studies', () => {
  it('are the revision in work and the one in force of each, with what is known of them', async () => {
    const { items, total } = await list();
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({ revision: 1, state: 'signed', inForce: false, tables: 4, checked: { errors: 0 } });
    expect(items[0]?.signed?.by).toBe(lead.browser.account.displayName);
  });

  it('are found by the code and the names of the study, as they are typed, and by state', async () => {
    expect((await list(`search=${study.code.toLowerCase()}`)).total).toBe(1);
    for (const none of ['search=%25', 'search=_', 'state=accepted', 'search=no+such']) expect((await list(none)).total).toBe(0);
    expect((await list('state=signed&sort=errors&direction=asc&size=1')).items).toHaveLength(1);
    for (const wrong of ['state=x', 'sort=password', 'direction=up', 'size=0']) {
      await curator.get(`/api/centre/submissions?${wrong}`).expect(400);
    }
  });

  it('are given for a spreadsheet in the language asked for, and no cell is a formula', async () => {
    for (const [lang, state] of [
      ['fr', 'signée'],
      ['en', 'signed'],
    ]) {
      const { text, headers } = await curator.get(`/api/centre/submissions.tsv?lang=${lang}`).expect(200);
      expect(headers['content-type']).toContain('text/tab-separated-values');
      const [, line = ''] = text.split('\n');
      expect(line.split('\t')[3]).toBe(state);
      if (lang === 'fr') expect(line.split('\t')[1]).toBe("'=Étude");
    }
  });
});

describe('a decision with other words for the study', () => {
  it('tells the study its message, and keeps the reason for the centre', async () => {
    const seen = { revision: 1, state: 'signed' };
    await curator.post(`${lead.base}/submission/reopen`, { seen, reason: 'Doute sur P2', message: ' Voyez avec nous ' }).expect(200);
    const told: RevisionView[] = (await lead.browser.get(`${lead.base}/submission/revisions`).expect(200)).body;
    expect(told[1]?.decisions).toEqual([expect.objectContaining({ reason: 'Voyez avec nous' })]);
    expect(JSON.stringify(told)).not.toContain('Doute');
    expect(JSON.stringify(await lead.submission())).not.toContain('Doute');
    const kept: RevisionView[] = (await curator.get(`${lead.base}/submission/revisions`).expect(200)).body;
    expect(kept[1]?.decisions).toEqual([expect.objectContaining({ reason: 'Voyez avec nous', note: 'Doute sur P2' })]);
    expect((await list()).items.map(({ revision, state }) => [revision, state])).toEqual([[2, 'open']]);
  });
});

describe('the figures of the centre', () => {
  it('are for its staff', async () => {
    for (const path of ['dashboard', 'submissions', 'submissions.tsv']) await lead.browser.get(`/api/centre/${path}`).expect(403);
  });
});
