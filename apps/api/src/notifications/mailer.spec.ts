import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';
import { AppConfig } from '../platform/config/app-config';
import { mailerOf } from './mailer';

const mail = { id: 'm1', recipient: 'anais@etude.test', subject: 'Invitation à l’étude', body: 'Bonjour,\n\nÀ bientôt.\n' };

describe('mail by a server', () => {
  const received: { to: string[]; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(address.startsWith('gone@') ? new Error('no such mailbox') : null),
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), text: Buffer.concat(parts).toString() });
        done();
      });
    },
  });
  const mailer = () => {
    const { port } = server.server.address() as AddressInfo;
    return mailerOf(Object.assign(new AppConfig(), { smtpUrl: `smtp://127.0.0.1:${port}` }));
  };
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
  beforeEach(() => void received.splice(0));

  it('goes to the person, as sent by a program', async () => {
    await mailer().send(mail);
    expect(received).toEqual([{ to: ['anais@etude.test'], text: expect.stringContaining('Auto-Submitted: auto-generated') as string }]);
  });

  it('rejects where the server does, so that the outbox tries again', async () => {
    await expect(mailer().send({ ...mail, recipient: 'gone@etude.test' })).rejects.toThrow();
    expect(received).toEqual([]);
  });
});

describe('mail without a server', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'cqdg-mail-'))));
  afterAll(() => rm(folder, { recursive: true }));

  it('becomes a file that only its owner can read', async () => {
    await mailerOf(Object.assign(new AppConfig(), { dataDir: folder })).send(mail);
    const [name = '', ...others] = await readdir(join(folder, 'mail'));
    expect(others).toEqual([]);
    expect(await readFile(join(folder, 'mail', name), 'utf8')).toContain('To: anais@etude.test');
    expect((await stat(join(folder, 'mail', name))).mode & 0o777).toBe(0o600);
  });
});
