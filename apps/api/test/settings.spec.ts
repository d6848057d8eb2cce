import type { LimitSetting, MailSetting, MailWording, SettingsView } from '@cqdg/contract';
import { OutboxMail } from '../src/notifications/outbox.entity';
import { LiveSettings } from '../src/settings/live-settings';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { type Browser, makeStudy, person, staff } from './people';
import { Workspace } from './submissions';

let t: TestApp;
let admin: Browser;
let study: Study;
beforeAll(async () => {
  t = await startTestApp();
  admin = await staff(t, 'admin');
  study = await makeStudy(t);
});
afterAll(() => t?.close());
beforeEach(async () => {
  await t.dataSource.query('DELETE FROM setting');
  await t.app.get(LiveSettings).refresh();
});

const view = async (): Promise<SettingsView> => (await admin.get('/api/settings').expect(200)).body;
const limit = async (name: string) => (await view()).limits.find((one) => one.name === name) as LimitSetting;
const mail = async (kind: string) => (await view()).mails.find((one) => one.kind === kind) as MailSetting;
const setLimit = (name: string, version: number, value: unknown) => admin.put(`/api/settings/limits/${name}`, { version, value });
const setMail = (kind: string, version: number, value: unknown) => admin.put(`/api/settings/mails/${kind}`, { version, value });

const wording: MailWording = {
  fr: { subject: 'Vous êtes attendu dans {study}', opening: 'Bonjour à vous,' },
  en: { subject: 'You are awaited in {study}', opening: 'Welcome,' },
};

describe('a limit', () => {
  it('is its standard until the centre sets it, holds at once, and goes back', async () => {
    expect(await limit('upload.megabytes')).toMatchObject({ value: 1000, standard: 1000, isStandard: true, version: 0, changed: null });
    await setLimit('upload.megabytes', 0, 1).expect(200);
    expect(await limit('upload.megabytes')).toMatchObject({
      value: 1,
      isStandard: false,
      version: 1,
      changed: { by: admin.account.displayName },
    });
    const lead = new Workspace(await person(t, study, 'lead'), study);
    const big = `study_id\n${'x'.repeat(1_000_000)}\n`;
    expect((await lead.upload('participant.tsv', big)).body.code).toBe('body.too_large');
    await setLimit('upload.megabytes', 1, null).expect(200);
    expect(await limit('upload.megabytes')).toMatchObject({ value: 1000, isStandard: true, version: 2 });
    expect((await lead.upload('participant.tsv', big)).status).toBe(200);
  });

  it('of sessions holds for those that are open', async () => {
    await setLimit('session.idleMinutes', 0, 5).expect(200);
    const who = await person(t, study, 'reader');
    await t.dataSource.query(`UPDATE session SET seen_at = now() - interval '6 minutes' WHERE account_id = $1`, [who.account.id]);
    await who.get('/api/studies').expect(401);
  });

  it('is taken within its bounds, as a whole number', async () => {
    for (const value of [0, 1001, 2.5, '10', true]) await setLimit('upload.megabytes', 0, value).expect(400);
    await setLimit('no.such', 0, 1).expect(404);
    expect((await view()).limits.every(({ isStandard }) => isStandard)).toBe(true);
  });

  it('that someone else changed meanwhile is left as it is, and two at once are one', async () => {
    const answers = await Promise.all([2, 3].map((value) => setLimit('invitation.days', 0, value)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { value } = await limit('invitation.days');
    for (const seen of [0, 2]) {
      expect((await setLimit('invitation.days', seen, 9)).body.code).toBe('changed_meanwhile');
    }
    expect((await limit('invitation.days')).value).toBe(value);
    expect((await setLimit('findings.kept', 4, 2000)).body.code).toBe('changed_meanwhile');
  });
});

describe('the words of a mail', () => {
  it('are sent as the centre chose them, in the language of the person', async () => {
    await setMail('invitation', 0, wording).expect(200);
    await admin.post(`/api/studies/${study.code}/invitations`, { email: 'a@exemple.org', role: 'reader', language: 'en' }).expect(201);
    const sent = await t.dataSource.manager.findOneByOrFail(OutboxMail, { recipient: 'a@exemple.org' });
    expect(sent.subject).toBe(`You are awaited in ${study.code}`);
    expect(sent.body).toMatch(/^Welcome,\n\n.* invites you/);
  });

  it('are shown beside the standard ones, which are a click away', async () => {
    await setMail('signature', 0, wording).expect(200);
    const { standard, value, places, isStandard } = await mail('signature');
    expect([value, isStandard, places]).toEqual([wording, false, ['study', 'revision', 'by']]);
    expect(standard.en).toEqual({ subject: 'Submission signed: {study}', opening: 'Hello,' });
    await setMail('signature', 1, null).expect(200);
    expect(await mail('signature')).toMatchObject({ value: standard, isStandard: true });
  });

  it('may name only what the mail knows, and stay on one line', async () => {
    for (const [subject, fault] of [
      ['Pour {password}', 'unknown_place'],
      ['a\nBcc: b@exemple.org', 'line_break'],
      ['  ', 'empty'],
    ]) {
      const { status, body } = await setMail('invitation', 0, { ...wording, fr: { subject, opening: 'Bonjour,' } });
      expect([status, body.fields]).toEqual([400, { 'value.fr.subject': fault }]);
    }
    await setMail('invitation', 0, { fr: wording.fr }).expect(400);
    await setMail('mail_refused', 0, wording).expect(404);
  });
});

describe('the statement that is signed', () => {
  const set = (version: number, value: unknown) => admin.put('/api/settings/statement', { version, value });
  const value = { fr: 'Je déclare pour {study}.', en: 'I declare for {study}.' };

  it('is ours until the centre words it in both languages, and goes back', async () => {
    const before = (await view()).statement;
    expect(before).toMatchObject({ isStandard: true, version: 0, changed: null });
    expect(before.standard.fr).toContain('Au nom de l’étude {study}');
    expect((await set(0, value).expect(200)).body.statement).toMatchObject({ value, isStandard: false, version: 1 });
    expect((await set(0, null).expect(409)).body.code).toBe('changed_meanwhile');
    expect((await set(1, null).expect(200)).body.statement).toMatchObject({ value: before.standard, isStandard: true, version: 2 });
  });

  it('says something in both, and names the study only', async () => {
    expect((await set(0, { ...value, en: ' \n' }).expect(400)).body.fields).toEqual({ 'value.en': 'empty' });
    expect((await set(0, { ...value, fr: 'Pour {by}' }).expect(400)).body.fields).toEqual({ 'value.fr': 'unknown_place' });
    for (const wrong of [{ fr: value.fr }, 'Je déclare', { ...value, en: 3 }, { ...value, fr: 'x'.repeat(5000) }])
      await set(0, wrong).expect(400);
  });
});

describe('settings', () => {
  it('are for administrators, and each change is in the audit by its name alone', async () => {
    for (const who of [await staff(t, 'curator'), await person(t, study, 'lead')]) {
      await who.get('/api/settings').expect(403);
      await who.put('/api/settings/limits/invitation.days', { version: 0, value: 2 }).expect(403);
    }
    await setMail('return', 0, wording).expect(200);
    await setMail('return', 1, null).expect(200);
    const events = await t.dataSource.query(
      `SELECT action, params FROM audit_event WHERE action LIKE 'setting.%' AND params->>'name' = 'mail.return' ORDER BY id`,
    );
    expect(events).toEqual([
      { action: 'setting.changed', params: { name: 'mail.return' } },
      { action: 'setting.reset', params: { name: 'mail.return' } },
    ]);
  });
});
