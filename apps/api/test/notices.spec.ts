import type { NoticeKind, RunKind } from '@cqdg/contract';
import { Notice } from '../src/notifications/notice.entity';
import { NotificationsService } from '../src/notifications/notifications.service';
import { OutboxMail } from '../src/notifications/outbox.entity';
import { Member, type Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { type Browser, PASSWORD, makeStudy, person, staff } from './people';
import { Workspace, goodFiles, samplesOf, tsv } from './submissions';

let t: TestApp;
let study: Study;
let lead: Browser;
let curator: Browser;
beforeAll(async () => {
  t = await startTestApp();
  await t.startWorker();
  curator = await staff(t, 'curator');
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  lead = await person(t, study, 'lead');
});

const mailsTo = (browser: Browser) => t.dataSource.manager.findBy(OutboxMail, { recipient: browser.account.email });
const noticesOf = (browser: Browser) => t.dataSource.manager.findBy(Notice, { accountId: browser.account.id, studyId: study.id });
const toldOf = async (browser: Browser, kind: NoticeKind) => (await noticesOf(browser)).filter((notice) => notice.kind === kind);

describe('what happens in a study', () => {
  it('is told to the members whom it concerns and to nobody else, and found read by who did it', async () => {
    const [submitter, reader, stranger] = [
      await person(t, study, 'submitter'),
      await person(t, study, 'reader'),
      await person(t, await makeStudy(t), 'lead'),
    ];
    const space = new Workspace(lead, study);
    const header = ['study_id', 'submitter_participant_id', 'submitter_biospecimen_id', 'submitter_sample_id', 'sample_type'];
    await space.register('sample_registration.tsv', tsv(header, [study.code, 'P1', 'B1', 'S1', 'NCIT:C449'])).expect(200);
    const { draft } = await space.draftChecked();
    await lead.post(`${space.base}/registration/commit`, { draft: draft?.id }).expect(200);
    expect(await toldOf(submitter, 'registration')).toEqual([expect.objectContaining({ params: { added: 1, total: 1 }, readAt: null })]);
    expect((await toldOf(lead, 'registration'))[0]?.readAt).toBeInstanceOf(Date);
    for (const other of [reader, stranger, curator]) expect(await toldOf(other, 'registration')).toEqual([]);
    const subjects = (await mailsTo(submitter)).map(({ subject }) => subject);
    expect(subjects).toEqual([`Échantillons inscrits\u00a0: ${study.code}`]);
  });

  it('reaches the centre when it is a signature, by a link to its console', async () => {
    const space = new Workspace(lead, study);
    await samplesOf(t, study, lead.account, ['P1', 'P2']);
    await space.uploadAll(goodFiles(study));
    const { run } = await space.check();
    await lead
      .post(`${space.base}/submission/sign`, {
        password: PASSWORD,
        runId: run?.id,
        language: 'fr',
        agreed: true,
        statement: await space.statement(),
      })
      .expect(200);
    expect(await toldOf(curator, 'signature')).toEqual([
      expect.objectContaining({ params: { revision: 1, by: lead.account.displayName }, readAt: null }),
    ]);
    expect((await mailsTo(curator)).map(({ subject }) => subject)).toContain(`Soumission signée\u00a0: ${study.code}`);
  });

  it('leaves nothing where the act is undone', async () => {
    const notifications = t.app.get(NotificationsService);
    const act = t.system.transaction(async (tx) => {
      await notifications.tell(tx, 'acceptance', study, { revision: 1, by: 'Noé' });
      throw new Error('undone');
    });
    await expect(act).rejects.toThrow('undone');
    expect(await noticesOf(lead)).toEqual([]);
    expect(await mailsTo(lead)).toEqual([]);
  });

  it('is not told to who has left the study', async () => {
    await t.dataSource.manager.delete(Member, { accountId: lead.account.id });
    await t.app.get(NotificationsService).tell(t.system, 'validation', study, validation(3), [lead.account.id]);
    expect(await noticesOf(lead)).toEqual([]);
  });
});

const validation = (errors: number, run: RunKind = 'submission') => ({ run, outcome: 'failed' as const, errors, warnings: 0, tables: 4 });

describe('the outcome of a check', () => {
  it('is told to who asked for it, with counts and a link, and no value of the data', async () => {
    const submitter = await person(t, study, 'submitter');
    const space = new Workspace(submitter, study);
    await samplesOf(t, study, lead.account, ['P1', 'P2']);
    const files = goodFiles(study);
    await space.uploadAll({ ...files, 'participant.tsv': files['participant.tsv']?.replaceAll('Female', 'Femelle') ?? '' });
    const { run } = await space.check();
    expect(await toldOf(submitter, 'validation')).toEqual([
      expect.objectContaining({
        params: { run: 'submission', outcome: 'failed', errors: run?.errors, warnings: run?.warnings, tables: 4 },
      }),
    ]);
    expect(await toldOf(lead, 'validation')).toEqual([]);
    const [mail] = await mailsTo(submitter);
    expect(mail?.body).toContain(`/s/${study.code}/clinical`);
    expect(mail?.body).not.toMatch(/Femelle|P1|Fièvre/);
  });

  it('waits to leave by mail, and is replaced by a newer one', async () => {
    const tell = (errors: number) =>
      t.app.get(NotificationsService).tell(t.system, 'validation', study, validation(errors), [lead.account.id]);
    await tell(3);
    await tell(1);
    expect((await toldOf(lead, 'validation')).map(({ params }) => params)).toEqual([validation(1)]);
    const mails = (await mailsTo(lead)).map(({ subject, endedAs, attempts }) => [subject.split('\u00a0')[0], endedAs, attempts]);
    expect(mails.sort()).toEqual([
      ['1 erreur à corriger', null, 0],
      ['3 erreurs à corriger', 'unneeded', 0],
    ]);
  });

  it('of samples leaves that of the tables as it is', async () => {
    const tell = (outcome: ReturnType<typeof validation>) =>
      t.app.get(NotificationsService).tell(t.system, 'validation', study, outcome, [lead.account.id]);
    await tell(validation(3));
    await tell(validation(2, 'registration'));
    expect((await toldOf(lead, 'validation')).map(({ params }) => params)).toEqual(
      expect.arrayContaining([validation(3), validation(2, 'registration')]),
    );
    expect((await mailsTo(lead)).map(({ endedAs }) => endedAs)).toEqual([null, null]);
  });
});
