import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { IsNull } from 'typeorm';
import { AuditEvent } from '../src/audit/audit.entities';
import { SftpAccount, SftpKey, SftpSession } from '../src/sftp/sftp-account.entities';
import { MolecularFile, SftpPart, SftpTransfer } from '../src/sftp/sftp-file.entities';
import { Member } from '../src/studies/study.entities';
import { startTestApp, type TestApp } from './harness';
import { makeStudy, staff } from './people';
import { connect, type Depositor, depositor, openssh, sftpOf, startSftp, type TestSftp } from './sftp';
import { sshKeys } from './ssh-keys';
import { until } from './submissions';

let t: TestApp;
let server: TestSftp;
beforeAll(async () => {
  t = await startTestApp({ SIGN_IN_ACCOUNT_FAILURES: '3', SIGN_IN_PAUSE_SECONDS: '60' });
  server = await startSftp(t);
});
afterAll(async () => {
  await server.close();
  await t.close();
});

const who = async (change: Partial<SftpAccount> = {}) => depositor(t, await makeStudy(t), 'lead', change);
const audited = (one: Depositor, action: AuditEvent['action']) =>
  t.dataSource.manager.find(AuditEvent, { where: { action, objectId: one.account.id }, order: { id: 'ASC' } });
/** `in`, or that it was refused. */
const tries = (one: Pick<Depositor, 'name'>, by: { password?: string; privateKey?: string }) =>
  connect(one, server, by).then(
    (client) => (client.end(), 'in'),
    () => 'refused',
  );

describe('who may come in', () => {
  it('is told by a key or by a password, and the audit tells who came', async () => {
    const one = await who();
    expect(await tries(one, { privateKey: one.privateKey })).toBe('in');
    expect(await tries(one, { password: one.password })).toBe('in');
    expect((await audited(one, 'sftp.signed_in')).map(({ params }) => params.method)).toEqual(['key', 'password']);
    const key = await t.dataSource.manager.findOneByOrFail(SftpKey, { accountId: one.account.id });
    expect(key.usedAt).not.toBeNull();
    await until(
      () => audited(one, 'sftp.signed_out'),
      ({ length }) => length === 2,
    );
    const [session] = await t.dataSource.manager.findBy(SftpSession, { accountId: one.account.id, method: 'key' });
    expect(session).toMatchObject({ keyName: 'poste', address: '127.0.0.1' });
  });

  it.each([
    ['with another key', async () => ({ one: await who(), by: { privateKey: sshKeys().private } })],
    ['with another password', async () => ({ one: await who(), by: { password: 'not it at all, really' } })],
    ['after its end', async () => good(await who({ expiresAt: new Date(Date.now() - 1000) }))],
    ['while it is disabled', async () => good(await who({ disabledAt: new Date(), disabledReason: 'x' }))],
    ['from an address that is not on its list', async () => good(await who({ addresses: ['203.0.113.0/24'] }))],
    ['without a password where none was made', async () => ({ one: await who({ passwordHash: null }), by: { password: '' } })],
    [
      'by a person who left the study',
      async () => {
        const one = await who();
        await t.dataSource.manager.delete(Member, { accountId: one.browser.account.id });
        return good(one);
      },
    ],
    ['by a login that is not there', async () => ({ one: { ...(await who()), name: 'nobody-here' }, by: { password: 'x' } })],
    [
      'by a login that is no login',
      async () => ({ one: { ...(await who()), name: `a'; DROP TABLE sftp_account; --${'x'.repeat(300)}` }, by: { password: 'x' } }),
    ],
  ])('is nobody %s', async (_why, make) => {
    const { one, by } = await make();
    expect(await tries(one, by)).toBe('refused');
  });

  it('is anybody on the list of addresses', async () => {
    const one = await who({ addresses: ['127.0.0.0/8', '2607:f048::/32'] });
    expect(await tries(one, { privateKey: one.privateKey })).toBe('in');
  });

  it('pauses whoever guesses, also for the right password, and not for the key', async () => {
    const one = await who();
    for (let i = 0; i < 4; i++) expect(await tries(one, { password: `guess ${i}` })).toBe('refused');
    expect(await tries(one, { password: one.password })).toBe('refused');
    expect(await tries(one, { privateKey: one.privateKey })).toBe('in');
    expect((await audited(one, 'sftp.refused')).map(({ params }) => params.reason)).toContain('paused');
  });

  it('holds no more connections at once than an account may', async () => {
    const few = await startSftp(t, { sftpAccountConnections: 2 });
    const one = await who();
    const held = [await connect(one, few, { privateKey: one.privateKey }), await connect(one, few, { privateKey: one.privateKey })];
    await expect(connect(one, few, { privateKey: one.privateKey })).rejects.toThrow();
    held[0]?.end();
    await until(
      () => t.dataSource.manager.countBy(SftpSession, { accountId: one.account.id, endedAt: IsNull() }),
      (live) => live === 1,
    );
    const again = await connect(one, few, { privateKey: one.privateKey });
    for (const client of [...held, again]) client.end();
    await few.close();
  });
});

const good = (one: Depositor) => ({ one, by: { password: one.password } });

describe('a connection that is open', () => {
  /** Says when the client is cut off. */
  const held = async (one: Depositor) => {
    const { client, sftp } = await sftpOf(one, server);
    const closed = new Promise<string>((resolve) => client.once('close', () => resolve('closed')));
    return { client, sftp, closed };
  };
  const how = async (one: Depositor) =>
    (
      await until(
        () => t.dataSource.manager.findOneByOrFail(SftpSession, { accountId: one.account.id }),
        ({ endedAt }) => endedAt !== null,
      )
    ).endedHow;

  it('is ended by the centre', async () => {
    const one = await who();
    const { closed } = await held(one);
    const curator = await staff(t, 'curator');
    const base = `/api/studies/${one.study.code}/sftp/accounts/${one.account.id}`;
    const { items } = (await curator.get(`${base}/sessions`).expect(200)).body as { items: { id: string; endedAt: string | null }[] };
    expect(items).toMatchObject([{ endedAt: null }]);
    await curator.post(`${base}/sessions/${items[0]?.id}/end`).expect(204);
    expect(await closed).toBe('closed');
    expect(await how(one)).toBe('ended');
  });

  it('ends with the account', async () => {
    const one = await who();
    const { closed } = await held(one);
    await t.dataSource.manager.update(SftpAccount, one.account.id, { disabledAt: new Date(), disabledReason: 'x' });
    expect(await closed).toBe('closed');
    expect(await how(one)).toBe('barred');
  });

  it('ends where nothing is asked of it, though the line is alive', async () => {
    const hasty = await startSftp(t, { sftpIdleMinutes: 3 / 60 });
    const one = await who();
    const client = await connect(one, hasty, { privateKey: one.privateKey });
    await new Promise<void>((resolve) => client.once('close', () => resolve()));
    expect(await how(one)).toBe('idle');
    await hasty.close();
  });

  it('may do no more than its person may now', async () => {
    const one = await who();
    const { client, sftp } = await held(one);
    const make = (path: string) => new Promise<string>((resolve) => sftp.mkdir(path, (error) => resolve(error ? error.message : 'made')));
    expect(await make('/molecular/a')).toBe('made');
    await t.dataSource.manager.update(Member, { accountId: one.browser.account.id }, { role: 'reader' });
    let n = 0;
    await until(
      () => make(`/molecular/b${n++}`),
      (answer) => answer.startsWith('Droits insuffisants') || !answer.startsWith('made'),
    );
    client.end();
  });

  it.each([
    ['a shell', (client: import('ssh2').Client, done: (error?: Error) => void) => client.shell(done)],
    ['a command', (client: import('ssh2').Client, done: (error?: Error) => void) => client.exec('id', done)],
    [
      'forwarding',
      (client: import('ssh2').Client, done: (error?: Error) => void) => client.forwardOut('127.0.0.1', 0, '127.0.0.1', 22, done),
    ],
    ['listening', (client: import('ssh2').Client, done: (error?: Error) => void) => client.forwardIn('127.0.0.1', 0, done)],
    ['another subsystem', (client: import('ssh2').Client, done: (error?: Error) => void) => client.subsys('netconf', done)],
  ])('gives no %s', async (_what, ask) => {
    const one = await who();
    const client = await connect(one, server, { privateKey: one.privateKey });
    const error = await new Promise<Error | undefined>((resolve) => ask(client, (failed) => resolve(failed)));
    expect(error).toBeInstanceOf(Error);
    client.end();
  });

  it('makes no link and reads none', async () => {
    const one = await who();
    const result = await openssh(one, server, 'ln -s /etc/passwd /molecular/passwd');
    expect(result.code).not.toBe(0);
    const { client, sftp } = await held(one);
    expect(await new Promise((resolve) => sftp.readlink('/molecular', (error) => resolve(error?.message)))).toBeDefined();
    client.end();
  });
});

describe('the quota', () => {
  it('ends an upload that is too large, which can be removed', async () => {
    const one = await who({ quotaBytes: 1_000_000 });
    await writeFile(join(one.home, 'large.bin'), Buffer.alloc(3_000_000, 7));
    await writeFile(join(one.home, 'small.bin'), Buffer.alloc(900_000, 7));
    expect((await openssh(one, server, 'put large.bin /molecular/')).code).not.toBe(0);
    const { manager } = t.dataSource;
    await until(
      () => manager.countBy(SftpPart, { accountId: one.account.id, holderId: IsNull() }),
      (count) => count === 1,
    );
    expect(await openssh(one, server, 'rm /molecular/large.bin', 'put small.bin /molecular/')).toMatchObject({ code: 0 });
    expect((await openssh(one, server, 'put small.bin /molecular/again.bin')).code).not.toBe(0);
    expect(await manager.countBy(MolecularFile, { studyId: one.study.id })).toBe(1);
    await one.remove();
  });
});

describe('the log of transfers', () => {
  it('tells each act with its path, and the audit without', async () => {
    const one = await who();
    await writeFile(join(one.home, 'a.cram'), 'abc');
    await openssh(
      one,
      server,
      'put a.cram /molecular/',
      'get /molecular/a.cram b',
      'rename /molecular/a.cram /molecular/c.cram',
      'rm /molecular/c.cram',
    );
    const { items } = (await one.browser.get(`/api/studies/${one.study.code}/sftp/transfers`).expect(200)).body as {
      items: { act: string; path: string; outcome: string; by: string }[];
    };
    expect(items.map(({ act, path, outcome }) => [act, path, outcome]).reverse()).toEqual([
      ['put', '/molecular/a.cram', 'taken'],
      ['get', '/molecular/a.cram', 'done'],
      ['rename', '/molecular/a.cram', 'done'],
      ['remove', '/molecular/c.cram', 'done'],
    ]);
    const events = await t.dataSource.manager.findBy(AuditEvent, { studyId: one.study.id });
    const told = events.filter(({ action }) => /^sftp\.(put|read|renamed|removed)$/.test(action));
    expect(told.map(({ action }) => action).sort()).toEqual(['sftp.put', 'sftp.read', 'sftp.removed', 'sftp.renamed']);
    expect(JSON.stringify(told.map(({ params }) => params))).not.toContain('cram');
    await one.remove();
  });

  it('tells of an upload under way, and that it broke off', async () => {
    const one = await who();
    const { client, sftp } = await sftpOf(one, server);
    await new Promise((resolve) =>
      sftp.open('/molecular/x.cram', 'w', (_error, handle) => sftp.write(handle, Buffer.alloc(10), 0, 10, 0, resolve)),
    );
    const outcome = () => t.dataSource.manager.findOneByOrFail(SftpTransfer, { accountId: one.account.id }).then((line) => line.outcome);
    expect(await outcome()).toBe('underway');
    client.destroy();
    expect(await until(outcome, (now) => now !== 'underway')).toBe('broken');
  });
});
