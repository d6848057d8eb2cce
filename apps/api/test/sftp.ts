import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NestFactory } from '@nestjs/core';
import ssh2, { type Client, type SFTPWrapper } from 'ssh2';
import type { StudyRole } from '@cqdg/contract';
import { hashPassword } from '../src/accounts/password';
import type { AppConfig } from '../src/platform/config/app-config';
import { fingerprintOf, HostKey } from '../src/sftp/host-key';
import { LiveSftpSessions } from '../src/sftp/server/sessions.service';
import { SftpServer } from '../src/sftp/server/sftp-server';
import { SftpAccount, SftpKey } from '../src/sftp/sftp-account.entities';
import { SftpServerModule } from '../src/sftp/sftp-server.module';
import { SftpRecovery } from '../src/sftp/uploads/recovery';
import type { Study } from '../src/studies/study.entities';
import type { TestApp } from './harness';
import { type Browser, person } from './people';
import { sshKeys } from './ssh-keys';

export interface TestSftp {
  port: number;
  /** As `ssh-keygen -l` shows it. */
  fingerprint: string;
  hostKey: string;
  sessions: LiveSftpSessions;
  recovery: SftpRecovery;
  close(): Promise<void>;
}

/** The SFTP server as its process makes it, in this process, on a free port. */
export async function startSftp(t: TestApp, settings: Partial<AppConfig> = {}): Promise<TestSftp> {
  const config = Object.assign(Object.create(t.config) as AppConfig, { sftpCheckSeconds: 0 }, settings);
  const app = await NestFactory.createApplicationContext(SftpServerModule.with(config), { logger: false });
  const port = await app.get(SftpServer).listen(0);
  const { fingerprint, hostKey } = await app.get(HostKey).view();
  const [sessions, recovery] = [app.get(LiveSftpSessions), app.get(SftpRecovery)];
  return { port, fingerprint, hostKey, sessions, recovery, close: () => app.close() };
}

/** Somebody of a study with an SFTP account, a key in a file and a password. */
export interface Depositor {
  browser: Browser;
  account: SftpAccount;
  study: Study;
  name: string;
  password: string;
  privateKey: string;
  /** A folder of their own machine. */
  home: string;
  keyFile: string;
  remove(): Promise<void>;
}

const PASSWORD = 'sept goélands sur le quai';
const passwordHash = hashPassword(PASSWORD);
const YEAR = 365 * 86_400_000;

export async function depositor(t: TestApp, study: Study, role: StudyRole = 'lead', change: Partial<SftpAccount> = {}): Promise<Depositor> {
  const browser = await person(t, study, role);
  const { manager } = t.dataSource;
  const name = `d-${randomUUID().slice(0, 8)}`;
  const by = { personId: browser.account.id, createdById: browser.account.id, createdAt: new Date() };
  const account = Object.assign(new SftpAccount(), {
    ...{ id: randomUUID(), studyId: study.id, name, ...by, passwordHash: await passwordHash, passwordSetAt: new Date(), addresses: [] },
    ...{ quotaBytes: 10_000_000_000, expiresAt: new Date(Date.now() + YEAR), disabledAt: null, disabledReason: null, lastLoginAt: null },
    ...{ endWarnedAt: null, quotaWarnedAt: null, version: 1, ...change },
  });
  await manager.insert(SftpAccount, account);
  const pair = sshKeys();
  const parsed = ssh2.utils.parseKey(pair.public);
  if (parsed instanceof Error) throw parsed;
  const blob = parsed.getPublicSSH();
  await manager.insert(SftpKey, {
    ...{ id: randomUUID(), accountId: account.id, name: 'poste', type: 'ed25519', bits: 256, blob, fingerprint: fingerprintOf(blob) },
    ...{ addedAt: new Date(), addedById: browser.account.id, usedAt: null },
  });
  const home = await mkdtemp(join(tmpdir(), 'cqdg-home-'));
  const keyFile = join(home, 'id_ed25519');
  await writeFile(keyFile, pair.private);
  await chmod(keyFile, 0o600);
  const remove = () => rm(home, { recursive: true, force: true });
  return { browser, account, study, name, password: PASSWORD, privateKey: pair.private, home, keyFile, remove };
}

const run = promisify(execFile);

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** A program of the person's machine, in their folder; never throws for its exit code. */
export async function runProgram(who: Depositor, program: string, args: string[], input?: string): Promise<Ran> {
  const options = { cwd: who.home, env: { ...process.env, HOME: who.home, LC_ALL: 'C.UTF-8' }, timeout: 60_000, maxBuffer: 50_000_000 };
  const running = run(program, args, options);
  running.child.stdin?.end(input);
  try {
    const { stdout, stderr } = await running;
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

export const sshOptions = (who: Depositor, server: TestSftp): string[] => [
  ...['-i', who.keyFile, '-P', String(server.port), '-o', 'IdentitiesOnly=yes', '-o', 'BatchMode=yes'],
  ...knownHost(who, server),
];

/** Whoever connects has compared the fingerprint. */
export function knownHost(who: Depositor, { port, hostKey }: TestSftp): string[] {
  const file = join(who.home, 'known_hosts');
  writeFileSync(file, `[127.0.0.1]:${port} ${hostKey}\n`);
  return ['-o', 'StrictHostKeyChecking=yes', '-o', `UserKnownHostsFile=${file}`, '-o', 'LogLevel=ERROR'];
}

/** OpenSSH's `sftp` with these commands. */
export const openssh = (who: Depositor, server: TestSftp, ...commands: string[]): Promise<Ran> =>
  runProgram(who, 'sftp', [...sshOptions(who, server), '-b', '-', `${who.name}@127.0.0.1`], `${commands.join('\n')}\n`);

/** A connection that the test drives itself. */
export function connect(who: Pick<Depositor, 'name'>, { port }: TestSftp, by: { password?: string; privateKey?: string }): Promise<Client> {
  const client = new ssh2.Client();
  return new Promise((resolve, reject) => {
    client.once('ready', () => resolve(client));
    client.once('error', reject);
    client.once('close', () => reject(new Error('closed')));
    client.connect({ host: '127.0.0.1', port, username: who.name, ...by, readyTimeout: 30_000 });
  });
}

export async function sftpOf(who: Depositor, server: TestSftp): Promise<{ client: Client; sftp: SFTPWrapper }> {
  const client = await connect(who, server, { privateKey: who.privateKey });
  const sftp = await new Promise<SFTPWrapper>((resolve, reject) => client.sftp((error, made) => (error ? reject(error) : resolve(made))));
  return { client, sftp };
}
