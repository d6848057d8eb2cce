import type { MailRow, MailView, Page } from '@cqdg/contract';
import { newToken } from '../src/accounts/secret-token';
import { OutboxMail } from '../src/notifications/outbox.entity';
import { OutboxService } from '../src/notifications/outbox.service';
import { type TestApp, startTestApp } from './harness';
import { type Browser, makeStudy, person, staff } from './people';

let t: TestApp;
let admin: Browser;
beforeAll(async () => {
  t = await startTestApp();
  admin = await staff(t, 'admin');
});
afterAll(() => t?.close());
beforeEach(() => t.dataSource.query('DELETE FROM outbox_mail'));

const list = async (query = ''): Promise<Page<MailRow>> => (await admin.get(`/api/centre/mails?${query}`).expect(200)).body;
/** A mail, as the worker would have left it. */
async function mail(recipient: string, endedAs: string | null = null, body = 'Bonjour'): Promise<string> {
  await t.app.get(OutboxService).add(t.system, { recipient, subject: `Avis à ${recipient}`, body, kind: 'signature' });
  const { id } = await t.dataSource.manager.findOneByOrFail(OutboxMail, { recipient });
  await t.dataSource.query(`UPDATE outbox_mail SET ended_as = $2, last_error = $3 WHERE id = $1`, [id, endedAs, endedAs && 'Mailbox full']);
  return id;
}

describe('the list of mails', () => {
  it('says of each what became of it, and is filtered, searched and sorted', async () => {
    await mail('anais@exemple.org', 'sent');
    await mail('bruno@exemple.org', 'given_up');
    await mail('chloe@exemple.org');
    expect((await list()).total).toBe(3);
    expect((await list('state=given_up')).items).toEqual([
      expect.objectContaining({
        recipient: 'bruno@exemple.org',
        state: 'given_up',
        lastError: 'Mailbox full',
        mayResend: true,
        kind: 'signature',
      }),
    ]);
    expect((await list('state=waiting')).items).toEqual([expect.objectContaining({ recipient: 'chloe@exemple.org', mayResend: false })]);
    expect((await list('search=ANAIS')).total).toBe(1);
    expect((await list('search=%25')).total).toBe(0);
    expect((await list('kind=invitation')).total).toBe(0);
    const sorted = await list('sort=recipient&direction=asc&size=2&page=2');
    expect([sorted.total, sorted.items.map(({ recipient }) => recipient)]).toEqual([3, ['chloe@exemple.org']]);
    for (const wrong of ['state=x', 'sort=body', 'size=1000']) await admin.get(`/api/centre/mails?${wrong}`).expect(400);
  });

  it('never holds the words', async () => {
    await mail('anais@exemple.org', 'sent', 'Bonjour Anaïs');
    expect(JSON.stringify(await list())).not.toContain('Bonjour');
  });
});

describe('a mail', () => {
  it('is read with the keys of its links masked, also while it waits, and the reading is in the audit', async () => {
    const token = newToken();
    const id = await mail('anais@exemple.org', null, `Ouvrez https://portail.test/invitation/${token}\n`);
    const view: MailView = (await admin.get(`/api/centre/mails/${id}`).expect(200)).body;
    expect(view.body).toBe('Ouvrez https://portail.test/invitation/••••••••\n');
    const [event] = await t.dataSource.query(`SELECT action, params FROM audit_event WHERE object_id = $1`, [id]);
    expect(event).toEqual({ action: 'mail.read', params: { kind: 'signature' } });
  });

  it('of an invitation says so, with its study', async () => {
    const study = await makeStudy(t);
    await admin.post(`/api/studies/${study.code}/invitations`, { email: 'noe@exemple.org', role: 'reader', language: 'fr' }).expect(201);
    expect((await list('kind=invitation')).items).toEqual([expect.objectContaining({ study: study.code, recipient: 'noe@exemple.org' })]);
  });

  it('that nobody knows is not found', async () => {
    await admin.get('/api/centre/mails/00000000-0000-4000-8000-000000000000').expect(404);
  });
});

describe('sending a mail again', () => {
  it.each(['sent', 'refused', 'given_up'])('makes one copy of one that ended as %s, also when asked for twice at once', async (end) => {
    const id = await mail('anais@exemple.org', end);
    const answers = await Promise.all([1, 2, 3].map(() => admin.post(`/api/centre/mails/${id}/resend`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const copies = await t.dataSource.manager.findBy(OutboxMail, { resendOfId: id });
    expect(copies).toEqual([
      expect.objectContaining({ recipient: 'anais@exemple.org', body: 'Bonjour', endedAs: null, kind: 'signature' }),
    ]);
    expect((await admin.post(`/api/centre/mails/${id}/resend`).expect(409)).body.code).toBe('mail.resent');
    const events = await t.dataSource.query(`SELECT 1 FROM audit_event WHERE action = 'mail.resent' AND object_id = $1`, [id]);
    expect(events).toHaveLength(1);
  });

  it('is refused where it leaves by itself, or where its key is forgotten', async () => {
    const waiting = await mail('anais@exemple.org');
    expect((await admin.post(`/api/centre/mails/${waiting}/resend`).expect(409)).body.code).toBe('mail.waiting');
    const invitation = await mail('bruno@exemple.org', 'refused', 'https://portail.test/invitation/••••••••');
    expect((await admin.post(`/api/centre/mails/${invitation}/resend`).expect(409)).body.code).toBe('mail.forgotten');
  });
});

describe('the mails of the portal', () => {
  it('are for administrators', async () => {
    const id = await mail('anais@exemple.org', 'sent');
    for (const who of [await staff(t, 'curator'), await person(t, await makeStudy(t), 'lead')]) {
      await who.get('/api/centre/mails').expect(403);
      await who.get(`/api/centre/mails/${id}`).expect(403);
      await who.post(`/api/centre/mails/${id}/resend`).expect(403);
    }
  });
});
