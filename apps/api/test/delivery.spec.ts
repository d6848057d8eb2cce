import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { SMTPServer } from 'smtp-server';
import { MailProcessor } from '../src/notifications/mail.processor';
import { OutboxMail } from '../src/notifications/outbox.entity';
import { OutboxService } from '../src/notifications/outbox.service';
import { Notice } from '../src/notifications/notice.entity';
import { type TestApp, startTestApp } from './harness';
import { makeAccount } from './people';
import { until } from './submissions';

/** A mail server that says to each recipient what its name asks for. */
class MailServer {
  readonly received: string[] = [];
  /** Recipients that are waited for, so long as they are held. */
  readonly held = new Map<string, () => void>();
  private server: SMTPServer | null = null;

  constructor(readonly port: number) {}

  open(): Promise<void> {
    const refusal = (code: number) => Object.assign(new Error('refused'), { responseCode: code });
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => {
        if (address.startsWith('gone')) done(refusal(550));
        else if (address.startsWith('full')) done(refusal(452));
        else if (address.startsWith('slow')) this.held.set(address, () => done());
        else done();
      },
      onData: (stream, { envelope }, done) => {
        stream.resume();
        stream.on('end', () => {
          this.received.push(...envelope.rcptTo.map(({ address }) => address));
          done();
        });
      },
    });
    this.server.on('error', () => undefined);
    return new Promise((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server?.close(() => resolve()));
  }
}

/** A port that nobody listens on now. */
const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

let t: TestApp;
let server: MailServer;
let worker: INestApplicationContext;
const send = async (who: string) => {
  const recipient = `${who}-${randomUUID().slice(0, 8)}@etude.test`;
  await t.app.get(OutboxService).add(t.system, { recipient, subject: 'Avis', body: 'Bonjour' });
  return recipient;
};
const mailOf = (recipient: string) => t.dataSource.manager.findOneByOrFail(OutboxMail, { recipient });
const ended = (recipient: string, as: string) =>
  until(
    () => mailOf(recipient),
    ({ endedAs }) => endedAs === as,
  );
/** As if the pause had passed. A round may come while the former job is still being put away: the next one finds the mail. */
const later = async (recipient: string) => {
  const { attempts } = await mailOf(recipient);
  await t.dataSource.query(`UPDATE outbox_mail SET next_attempt_at = now() WHERE recipient = $1`, [recipient]);
  const again = async () => {
    await worker.get(MailProcessor).round();
    return mailOf(recipient);
  };
  await until(again, (mail) => mail.attempts > attempts || mail.endedAs !== null, 60);
};
/** Until so many attempts have failed: the pause after them is shorter than the lease of one that is under way. */
const tried = (recipient: string, attempts: number) =>
  until(
    () =>
      t.dataSource.query<{ waits: boolean; attempts: number }[]>(
        `SELECT attempts, next_attempt_at BETWEEN now() AND now() + interval '150 seconds' AS waits FROM outbox_mail WHERE recipient = $1`,
        [recipient],
      ),
    ([row]) => row?.attempts === attempts && row.waits,
  );

beforeAll(async () => {
  server = new MailServer(await freePort());
  t = await startTestApp({ SMTP_URL: `smtp://127.0.0.1:${server.port}` });
  await server.open();
  worker = await t.startWorker();
});
afterAll(async () => {
  for (const release of server?.held.values() ?? []) release();
  await t?.close();
  await server?.close();
});

describe('a mail', () => {
  it('leaves once its act holds, and its words stay for the centre', async () => {
    const recipient = await send('anais');
    expect(await ended(recipient, 'sent')).toMatchObject({ body: 'Bonjour', attempts: 1, lastError: null });
    expect(server.received.filter((one) => one === recipient)).toHaveLength(1);
  });

  it('is tried again after a pause when the server cannot take it now', async () => {
    const recipient = await send('full');
    await tried(recipient, 1);
    await later(recipient);
    await tried(recipient, 2);
    expect(await mailOf(recipient)).toMatchObject({ endedAs: null, body: 'Bonjour' });
  });

  it('that the server refuses for good is not tried again, and the centre is told', async () => {
    const curator = await makeAccount(t, 'curator');
    const recipient = await send('gone');
    expect(await ended(recipient, 'refused')).toMatchObject({ attempts: 1, sentAt: null, lastError: expect.stringContaining('550') });
    const notices = await t.dataSource.manager.findBy(Notice, { accountId: curator.id });
    expect(notices).toEqual([expect.objectContaining({ kind: 'mail_refused', params: { recipient, reason: 'refused' } })]);
  });

  it('is given up after fifteen attempts, and the centre is told', async () => {
    const recipient = await send('full');
    await tried(recipient, 1);
    await t.dataSource.query(`UPDATE outbox_mail SET attempts = 14 WHERE recipient = $1`, [recipient]);
    await later(recipient);
    await ended(recipient, 'given_up');
    const told = await t.dataSource.manager.findBy(Notice, { kind: 'mail_refused' });
    expect(told.map(({ params }) => params)).toContainEqual({ recipient, reason: 'given_up' });
  });

  it('waits while the server is gone, and leaves when it is back', async () => {
    await server.close();
    const recipient = await send('noe');
    await tried(recipient, 1);
    await server.open();
    await later(recipient);
    expect(await ended(recipient, 'sent')).toMatchObject({ attempts: 2 });
  });

  it('that a slow server holds keeps nothing waiting: neither other mails nor the database', async () => {
    const slow = await send('slow');
    await until(async () => server.held.has(slow), Boolean, 60);
    await ended(await send('zoe'), 'sent');
    const [row] = await t.dataSource.query<{ open: number }[]>(
      `SELECT count(*)::int AS open FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in transaction%'`,
    );
    expect(row?.open).toBe(0);
    // Another worker that comes by leaves it alone: it is leased.
    await worker.get(MailProcessor).round();
    expect(await mailOf(slow)).toMatchObject({ attempts: 1, endedAs: null });
    server.held.get(slow)?.();
    await ended(slow, 'sent');
    expect(server.received.filter((one) => one === slow)).toHaveLength(1);
  });

  it('about something that was read in the portal meanwhile does not leave', async () => {
    const account = await makeAccount(t);
    const notice = randomUUID();
    await t.dataSource.query(`INSERT INTO notice (id, account_id, kind, params) VALUES ($1, $2, 'password_changed', '{}')`, [
      notice,
      account.id,
    ]);
    await t.app
      .get(OutboxService)
      .add(t.system, { recipient: account.email, subject: 'Avis', body: 'x', delaySeconds: 600, noticeId: notice });
    await t.dataSource.query(`UPDATE notice SET read_at = now() WHERE id = $1`, [notice]);
    await later(account.email);
    await ended(account.email, 'unneeded');
    expect(server.received).not.toContain(account.email);
  });
});
