import { randomBytes } from 'node:crypto';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { connect as connectSocket } from 'node:net';
import { join } from 'node:path';
import type { Client, ClientChannel } from 'ssh2';
import { MolecularFile } from '../src/sftp/sftp-file.entities';
import { startTestApp, type TestApp } from './harness';
import { makeStudy } from './people';
import { connect, type Depositor, depositor, openssh, sftpOf, startSftp, type TestSftp } from './sftp';
import { until } from './submissions';

let t: TestApp;
let server: TestSftp;
let who: Depositor;
beforeAll(async () => {
  t = await startTestApp();
  server = await startSftp(t);
  who = await depositor(t, await makeStudy(t));
});
afterAll(async () => {
  await who.remove();
  await server.close();
  await t.close();
});

/** The same numbers at every run, so that a failure can be looked at. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % below;
}
const well = async () => expect(await openssh(who, server, 'ls /')).toMatchObject({ code: 0 });
/** What lies on the disk beside objects and parts of the store, and the secrets of the installation. */
const strangers = async () => {
  const all = await readdir(t.config.dataDir, { recursive: true });
  return all.filter(
    (path) =>
      !/^(objects(\/(parts|incoming)(\/[0-9a-f-]{36})?|\/[0-9a-f]{2}(\/[0-9a-f]{2}(\/[0-9a-f]{64})?)?)?|secrets(\/[\w.-]+)?|mail(\/.*)?)$/.test(
        path,
      ),
  );
};

describe('ten thousand paths that nobody would type', () => {
  it('lead nowhere, are each answered, and leave nothing outside of the store', async () => {
    const { client, sftp } = await sftpOf(who, server);
    const pieces = [
      '..',
      '.',
      '',
      'clinical',
      'molecular',
      'registration',
      'reports',
      'etc',
      'passwd',
      '~',
      '\\',
      '..\\',
      '\0',
      '%2e%2e',
      'é',
      '\u202e',
      '\n',
      '-rf',
      '*',
      'x'.repeat(300),
      "'; DROP TABLE sftp_part; --",
      '$(id)',
      'a.part',
      '\ud800',
    ];
    const next = dice(11);
    const text = () => `${next(3) ? '/' : ''}${Array.from({ length: 1 + next(7) }, () => pieces[next(pieces.length)]).join('/')}`;
    const acts: ((path: string, done: (error?: unknown) => void) => void)[] = [
      (path, done) => sftp.stat(path, done),
      (path, done) => sftp.lstat(path, done),
      (path, done) => sftp.realpath(path, done),
      (path, done) => sftp.opendir(path, (error, handle) => (error ? done(error) : sftp.close(handle, done))),
      (path, done) => sftp.open(path, 'r', (error, handle) => (error ? done(error) : sftp.close(handle, done))),
      (path, done) => sftp.open(path, 'w', (error, handle) => (error ? done(error) : sftp.close(handle, done))),
      (path, done) => sftp.unlink(path, done),
      (path, done) => sftp.rename(path, text(), done),
      (path, done) => sftp.mkdir(path, done),
      (path, done) => sftp.rmdir(path, done),
      (path, done) => sftp.setstat(path, { mtime: 1, atime: 1 }, done),
      (path, done) => sftp.symlink(path, text(), done),
    ];
    for (let i = 0; i < 10_000; i += 50) {
      const asked = Array.from({ length: 50 }, () => {
        const act = acts[next(acts.length)] ?? acts[0];
        return new Promise((resolve) => act?.(text(), resolve));
      });
      await Promise.all(asked);
    }
    client.end();
    expect(await strangers()).toEqual([]);
    const stored = await t.dataSource.manager.findBy(MolecularFile, { studyId: who.study.id });
    for (const { path } of stored) expect(path.split('/')).not.toContain('..');
    await well();
  });
});

describe('packets that are none', () => {
  const raw = async (): Promise<{ client: Client; channel: ClientChannel }> => {
    const client = await connect(who, server, { privateKey: who.privateKey });
    client.on('error', () => undefined);
    const channel = await new Promise<ClientChannel>((resolve, reject) =>
      client.subsys('sftp', (error, made) => (error ? reject(error) : resolve(made))),
    );
    channel.on('error', () => undefined).resume();
    return { client, channel };
  };
  const packet = (type: number, body: Buffer) => {
    const head = Buffer.alloc(5);
    head.writeUInt32BE(body.length + 1);
    head[4] = type;
    return Buffer.concat([head, body]);
  };
  const init = packet(1, Buffer.from([0, 0, 0, 3]));

  it('end the conversation at the most, never the server', async () => {
    const next = dice(23);
    let sent = 0;
    for (let i = 0; i < 60; i++) {
      const { client, channel } = await raw();
      if (next(4)) channel.write(init);
      for (let j = 0; j < 170; j++, sent++) {
        const body = randomBytes(next(200));
        // Half of them begin as a request does, with lengths that may be true.
        if (next(2) && body.length > 12) body.writeUInt32BE(next(2) ? body.length - 8 : next(100), 4);
        channel.write(next(20) ? packet(3 + next(18), body) : randomBytes(1 + next(60)));
      }
      channel.end();
      await new Promise((resolve) => setTimeout(resolve, 5));
      client.destroy();
    }
    expect(sent).toBeGreaterThan(10_000);
    await well();
  });

  it('that say they are a gigabyte long are not waited for', async () => {
    const { client, channel } = await raw();
    const closed = new Promise((resolve) => channel.once('close', resolve));
    channel.write(init);
    channel.write(Buffer.from([0x40, 0, 0, 0, 3]));
    await closed;
    client.end();
    await well();
  });

  it('before any greeting end the connection', async () => {
    for (const text of [Buffer.from('GET / HTTP/1.1\r\n\r\n'), randomBytes(100_000), Buffer.from('SSH-2.0-x\r\n'), Buffer.alloc(0)]) {
      const socket = connectSocket(server.port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.end(text);
      socket.resume();
      await new Promise((resolve) => socket.once('close', resolve));
    }
    await well();
  });

  it('without end are cut off, and held in no memory', async () => {
    const { client, channel } = await raw();
    const closed = new Promise((resolve) => client.once('close', () => resolve(null)));
    channel.write(init);
    const body = Buffer.concat([Buffer.from([0, 0, 0, 1, 0, 0, 0, 1]), Buffer.from('/')]);
    const flood = Buffer.concat(Array.from({ length: 20_000 }, () => packet(17, body)));
    channel.write(flood);
    await closed;
    await well();
  });
});

describe('many at once', () => {
  it('two hundred connections each put and get a file', async () => {
    const study = await makeStudy(t);
    const people = await Promise.all(Array.from({ length: 8 }, () => depositor(t, study)));
    const results = await Promise.all(
      Array.from({ length: 200 }, async (_, i) => {
        const one = people[i % people.length] ?? who;
        const { client, sftp } = await sftpOf(one, server);
        const content = randomBytes(50_000);
        await new Promise<void>((resolve, reject) =>
          sftp.writeFile(`/molecular/n${i}.bin`, content, (error) => (error ? reject(error) : resolve())),
        );
        const back = await new Promise<Buffer>((resolve, reject) =>
          sftp.readFile(`/molecular/n${i}.bin`, (error, data) => (error ? reject(error) : resolve(data))),
        );
        client.end();
        return back.equals(content);
      }),
    );
    expect(results.filter(Boolean)).toHaveLength(200);
    expect(await t.dataSource.manager.countBy(MolecularFile, { studyId: study.id })).toBe(200);
    await Promise.all(people.map((one) => one.remove()));
  });

  it('a client that asks for everything and reads nothing is held back', async () => {
    await writeFile(join(who.home, 'big.bin'), Buffer.alloc(60_000_000, 1));
    await openssh(who, server, 'put big.bin /molecular/');
    const { client, sftp } = await sftpOf(who, server);
    const handle = await new Promise<Buffer>((resolve, reject) =>
      sftp.open('/molecular/big.bin', 'r', (error, made) => (error ? reject(error) : resolve(made))),
    );
    const before = process.memoryUsage.rss();
    // The client's own socket takes nothing in.
    (client as unknown as { _sock: { pause(): void } })._sock.pause();
    for (let i = 0; i < 1500; i++) sftp.read(handle, Buffer.alloc(32_000), 0, 32_000, i * 32_000, () => undefined);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    // 48 MB are asked for by 1500 buffers of ours; the server may hold some more.
    expect(process.memoryUsage.rss() - before).toBeLessThan(48_000_000 + 60_000_000);
    client.destroy();
    await well();
  });

  it('an upload that is put again and again leaves one object', async () => {
    await writeFile(join(who.home, 'same.bin'), 'the same');
    for (let i = 0; i < 5; i++) await openssh(who, server, 'put same.bin /molecular/');
    await until(
      () => readdir(join(t.config.storageDir, 'parts')),
      (parts) => parts.length === 0,
      30,
    );
    expect((await stat(t.config.storageDir)).isDirectory()).toBe(true);
  });
});
