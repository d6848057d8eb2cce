import { randomBytes } from 'node:crypto';
import { mkdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MolecularFile, SftpPart } from '../src/sftp/sftp-file.entities';
import { startTestApp, type TestApp } from './harness';
import { makeStudy } from './people';
import { type Depositor, depositor, openssh, knownHost, runProgram, sftpOf, sshOptions, startSftp, type TestSftp } from './sftp';
import { goodFiles, sha256, until, Workspace } from './submissions';

let t: TestApp;
let server: TestSftp;
let who: Depositor;
beforeAll(async () => {
  t = await startTestApp();
  server = await startSftp(t);
});
afterAll(async () => {
  await server.close();
  await t.close();
});
beforeEach(async () => {
  who = await depositor(t, await makeStudy(t));
});
afterEach(() => who.remove());

const ODD = 'échantillon n° 1 (très long) – sœur.cram';
const local = (name: string, content: Buffer | string) => writeFile(join(who.home, name), content);
const got = (name: string) => readFile(join(who.home, name));
const molecular = async () =>
  (await t.dataSource.manager.find(MolecularFile, { where: { studyId: who.study.id }, order: { path: 'ASC' } })).filter(
    ({ removedAt }) => !removedAt,
  );
const paths = async () => (await molecular()).map(({ path }) => path);

const lftp = (...commands: string[]) => {
  const ssh = ['ssh -a -x', ...knownHost(who, server)].join(' ');
  const opened = [`set sftp:connect-program "${ssh}"`, `open -u ${who.name},"${who.password}" sftp://127.0.0.1:${server.port}`];
  return runProgram(who, 'lftp', ['-c', [...opened, ...commands].join('; ')]);
};

/** What every client can do: put, list, get, make folders, rename, remove. */
interface ClientOf {
  put(from: string, to: string): Promise<{ code: number; err: string }>;
  get(from: string, to: string): Promise<{ code: number; err: string }>;
  list(folder: string): Promise<string>;
}

const clients: Record<string, () => ClientOf> = {
  'sftp (OpenSSH)': () => ({
    put: (from, to) => openssh(who, server, `put "${from}" "${to}"`),
    get: (from, to) => openssh(who, server, `get "${from}" "${to}"`),
    list: async (folder) => (await openssh(who, server, `ls -1 "${folder}"`)).out,
  }),
  'scp (OpenSSH)': () => ({
    put: (from, to) => runProgram(who, 'scp', [...sshOptions(who, server), from, `${who.name}@127.0.0.1:${to}`]),
    get: (from, to) => runProgram(who, 'scp', [...sshOptions(who, server), `${who.name}@127.0.0.1:${from}`, to]),
    list: async (folder) => (await openssh(who, server, `ls -1 "${folder}"`)).out,
  }),
  lftp: () => {
    return {
      put: (from, to) => lftp(`put "${from}" -o "${to}"`),
      get: (from, to) => lftp(`get "${from}" -o "${to}"`),
      list: async (folder) => (await lftp(`cls -1 "${folder}/"`)).out,
    };
  },
  rclone: () => {
    const rclone = (...args: string[]) => runProgram(who, 'rclone', ['--config', '/dev/null', '--retries', '1', ...args]);
    const remote = (path: string) => `:sftp,host=127.0.0.1,port=${server.port},user=${who.name},key_file=${who.keyFile}:${path}`;
    return {
      put: (from, to) => rclone('copyto', from, remote(to)),
      get: (from, to) => rclone('copyto', remote(from), to),
      list: async (folder) => (await rclone('lsf', remote(folder))).out,
    };
  },
  curl: () => {
    const curl = (...args: string[]) => runProgram(who, 'curl', ['-sS', '--insecure', '--user', `${who.name}:${who.password}`, ...args]);
    const url = (path: string) => `sftp://127.0.0.1:${server.port}${encodeURI(path)}`;
    return {
      put: (from, to) => curl('-T', from, url(to)),
      get: (from, to) => curl(url(from), '-o', to),
      list: async (folder) => (await curl('--list-only', url(`${folder}/`))).out,
    };
  },
};

describe.each(Object.entries(clients))('%s', (_name, make) => {
  it('puts a large file with an odd name and gets the same bytes back', async () => {
    const client = make();
    const content = randomBytes(3_000_017);
    await local('genome.cram', content);
    expect(await client.put('genome.cram', `/molecular/${ODD}`)).toMatchObject({ code: 0 });
    const [file] = await molecular();
    expect(file).toMatchObject({ path: ODD, bytes: content.length, sha256: sha256(content) });
    expect(await client.list('/molecular')).toContain(ODD);
    expect(await client.get(`/molecular/${ODD}`, 'back.cram')).toMatchObject({ code: 0 });
    expect((await got('back.cram')).equals(content)).toBe(true);
  });

  it('brings a clinical table into the workspace, and is told of one that is refused', async () => {
    const client = make();
    const page = new Workspace(who.browser, who.study);
    await local('participant.tsv', goodFiles(who.study)['participant.tsv'] ?? '');
    expect(await client.put('participant.tsv', '/clinical/participant.tsv')).toMatchObject({ code: 0 });
    const file = () => page.submission().then(({ tables }) => tables.find(({ table }) => table === 'participant')?.file);
    expect(await file()).toMatchObject({ name: 'participant.tsv' });
    await local('bad.tsv', 'a\tb\n');
    expect((await client.put('bad.tsv', '/clinical/bad.tsv')).code).not.toBe(0);
    expect((await client.put('bad.tsv', '/reports/bad.tsv')).code).not.toBe(0);
  });

  it('sends a newer table over the one that is there', async () => {
    const client = make();
    const page = new Workspace(who.browser, who.study);
    const { 'participant.tsv': content = '' } = goodFiles(who.study);
    for (const text of [content, content.replaceAll('Female', 'Male')]) {
      await local('participant.tsv', text);
      expect(await client.put('participant.tsv', '/clinical/participant.tsv')).toMatchObject({ code: 0 });
    }
    const { tables } = await page.submission();
    expect(tables.find(({ table }) => table === 'participant')?.file?.sha256).toBe(sha256(content.replaceAll('Female', 'Male')));
  });
});

describe('an upload that breaks off', () => {
  const content = randomBytes(9_000_000);
  /** As it is left by a client whose machine was switched off. */
  const broken = async (bytes: number) => {
    await local('genome.cram', content);
    const slow = runProgram(
      who,
      'sftp',
      [...sshOptions(who, server), '-l', '20000', '-b', '-', `${who.name}@127.0.0.1`],
      'put genome.cram /molecular/genome.cram\n',
    );
    const part = () => t.dataSource.manager.findOneBy(SftpPart, { accountId: who.account.id });
    await until(part, (found) => found !== null);
    const id = (await part())?.id ?? '';
    const path = join(t.config.storageDir, 'parts', id);
    await until(
      () =>
        stat(path).then(
          ({ size }) => size,
          () => 0,
        ),
      (size) => size >= bytes,
    );
    await runProgram(who, 'pkill', ['-KILL', '-f', who.keyFile]);
    await slow;
    await until(part, (found) => found?.holderId === null);
  };

  it.each([
    ['sftp (OpenSSH)', () => openssh(who, server, 'reput genome.cram /molecular/genome.cram')],
    ['lftp', () => lftp('put -c genome.cram -o /molecular/genome.cram')],
    [
      'curl',
      () =>
        runProgram(who, 'curl', [
          '-sS',
          '-k',
          '-u',
          `${who.name}:${who.password}`,
          '-C',
          '-',
          '-T',
          'genome.cram',
          `sftp://127.0.0.1:${server.port}/molecular/genome.cram`,
        ]),
    ],
  ])('changes nothing, and goes on with %s where it was', async (_name, resume) => {
    await broken(2_000_000);
    expect(await paths()).toEqual([]);
    expect(await resume()).toMatchObject({ code: 0 });
    expect(await molecular()).toMatchObject([{ path: 'genome.cram', bytes: content.length, sha256: sha256(content) }]);
    expect(await t.dataSource.manager.countBy(SftpPart, { accountId: who.account.id })).toBe(0);
  });

  it('is resumed also where all of it had come, but for the word that it had', async () => {
    const { client, sftp } = await sftpOf(who, server);
    await local('genome.cram', content.subarray(0, 100_000));
    await new Promise((resolve) =>
      sftp.open('/molecular/genome.cram', 'w', (_error, handle) =>
        sftp.write(handle, content, 0, 32_000, 0, () => sftp.write(handle, content, 32_000, 68_000, 32_000, resolve)),
      ),
    );
    client.destroy();
    await until(
      () => t.dataSource.manager.findOneBy(SftpPart, { accountId: who.account.id }),
      (part) => part?.holderId === null,
    );
    expect(await openssh(who, server, 'reput genome.cram /molecular/genome.cram')).toMatchObject({ code: 0 });
    expect(await molecular()).toMatchObject([{ bytes: 100_000, sha256: sha256(content.subarray(0, 100_000)) }]);
  });

  it('of a table leaves the one that counts', async () => {
    const { 'participant.tsv': table = '' } = goodFiles(who.study);
    await local('participant.tsv', table);
    await openssh(who, server, 'put participant.tsv /clinical/');
    await local('participant.tsv', table.repeat(40_000));
    const slow = runProgram(
      who,
      'sftp',
      [...sshOptions(who, server), '-l', '10000', '-b', '-', `${who.name}@127.0.0.1`],
      'put participant.tsv /clinical/\n',
    );
    await until(
      () => t.dataSource.manager.countBy(SftpPart, { accountId: who.account.id }),
      (count) => count === 1,
    );
    await runProgram(who, 'pkill', ['-KILL', '-f', who.keyFile]);
    await slow;
    const { tables } = await new Workspace(who.browser, who.study).submission();
    expect(tables.find(({ table: name }) => name === 'participant')?.file?.sha256).toBe(sha256(table));
  });

  it('begins anew where it is put again without asking to resume', async () => {
    await broken(1_000_000);
    await local('genome.cram', content.subarray(0, 100));
    await openssh(who, server, 'put genome.cram /molecular/genome.cram');
    expect(await molecular()).toMatchObject([{ bytes: 100, sha256: sha256(content.subarray(0, 100)) }]);
  });

  it('that a client closed too early goes on from what was taken', async () => {
    await local('genome.cram', content);
    await truncate(join(who.home, 'genome.cram'), 5_000_000);
    await openssh(who, server, 'put genome.cram /molecular/');
    await local('genome.cram', content);
    expect(await openssh(who, server, 'reput genome.cram /molecular/genome.cram')).toMatchObject({ code: 0 });
    expect(await molecular()).toMatchObject([{ bytes: content.length, sha256: sha256(content) }]);
  });
});

describe('folders and names', () => {
  it('below /molecular are as people like', async () => {
    await mkdir(join(who.home, 'lot'), { recursive: true });
    for (const name of ['a.cram', 'b.cram']) await local(`lot/${name}`, name);
    const result = await openssh(
      who,
      server,
      'mkdir "/molecular/lot été"',
      'put lot/* "/molecular/lot été"',
      'rename "/molecular/lot été/a.cram" "/molecular/lot été/c.cram"',
      'mkdir /molecular/empty',
    );
    expect(result).toMatchObject({ code: 0 });
    expect(await paths()).toEqual(['lot été/b.cram', 'lot été/c.cram']);
    expect((await openssh(who, server, 'ls -1 /molecular')).out).toMatch(/empty[\s\S]*lot été/);
    expect(await openssh(who, server, 'rmdir "/molecular/lot été"')).toMatchObject({ code: 1 });
    expect(
      await openssh(
        who,
        server,
        'rename "/molecular/lot été" /molecular/lot2',
        'rm /molecular/lot2/*',
        'rmdir /molecular/lot2',
        'rmdir /molecular/empty',
      ),
    ).toMatchObject({ code: 0 });
    expect(await paths()).toEqual([]);
  });

  it('are not made where they are not asked for', async () => {
    await local('a.cram', 'a');
    expect(await openssh(who, server, 'put a.cram /molecular/nowhere/a.cram')).toMatchObject({ code: 1 });
    expect(await openssh(who, server, 'mkdir /molecular/nowhere/deeper')).toMatchObject({ code: 1 });
  });

  it('of an unfinished kind wait for their own', async () => {
    const page = new Workspace(who.browser, who.study);
    const { 'participant.tsv': table = '' } = goodFiles(who.study);
    await local('participant.tsv', table);
    await openssh(who, server, 'put participant.tsv /clinical/participant.tsv.filepart');
    const file = () => page.submission().then(({ tables }) => tables.find((one) => one.table === 'participant')?.file ?? null);
    expect(await file()).toBeNull();
    expect(await openssh(who, server, 'rename /clinical/participant.tsv.filepart /clinical/participant.tsv')).toMatchObject({ code: 0 });
    expect(await file()).toMatchObject({ name: 'participant.tsv', sha256: sha256(table) });
  });

  it('keep the time that the client tells', async () => {
    await local('a.cram', 'a');
    await runProgram(who, 'touch', ['-d', '2026-01-02T03:04:05Z', 'a.cram']);
    expect(await openssh(who, server, 'put -p a.cram /molecular/')).toMatchObject({ code: 0 });
    expect((await molecular())[0]?.modifiedAt?.toISOString()).toBe('2026-01-02T03:04:05.000Z');
  });

  it('carry fifty uploads at once', async () => {
    for (let i = 0; i < 50; i++) await local(`f${i}.bin`, randomBytes(200_000 + i));
    const all = Array.from({ length: 50 }, (_, i) => `/molecular/f${i}.bin`);
    const mirrored = await lftp('set net:connection-limit 30', 'mirror -R -P 30 . /molecular -I "f*.bin" --no-perms');
    expect(mirrored).toMatchObject({ code: 0 });
    expect((await paths()).map((path) => `/molecular/${path}`).sort()).toEqual(all.sort());
    for (const { path, sha256: stored } of await molecular()) expect(stored).toBe(sha256(await got(path)));
  });
});
