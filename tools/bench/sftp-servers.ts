import { spawn } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { SftpAccountView } from '@cqdg/contract';
import { signInAdmin, startStudy } from '../journeys/world';
import { freePort, must, stop as stopChild } from '../lib/processes.mjs';
import { keepRunning, settings, startProduct, waitUntilListening } from '../lib/product.mjs';
import { startTestServices } from '../lib/services.mjs';
import { findProgram } from '../lib/system-packages.mjs';
import type { Reach } from './sftp-client';

/** A server that is measured. */
export interface Subject extends Reach {
  name: string;
  pid: number;
  /** OpenSSH's own, with which the others are compared. */
  bare: boolean;
  /** With fewer streams it does no better than another. */
  least: number;
}

const study = { code: 'BENCH', fr: 'Mesures', en: 'Measures' };
const SECRET = { SESSION_SECRET: 'bench-session-secret-of-forty-characters' };

/** Ours with one process and with two, and OpenSSH's, all keeping their files below `folder`. */
export async function startSubjects(folder: string): Promise<{ subjects: Subject[]; stop(): Promise<void> }> {
  const sshd = findProgram('sshd', '/usr/sbin/sshd', '/usr/local/sbin/sshd');
  if (!sshd || !findProgram('sftp'))
    throw new Error('OpenSSH is needed, client and server: install openssh-client and openssh-server (Debian: "apt-get install …").');
  const keyFile = join(folder, 'key');
  await must('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'bench', '-f', keyFile], { quiet: true });
  const stops: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const one of stops.reverse()) await one();
  };
  try {
    const services = await startTestServices();
    stops.push(() => services.stop());
    const env = await prepare(services, join(folder, 'ours'), keyFile);
    const subjects: Subject[] = [];
    for (const processes of [1, 2]) {
      const sftpPort = await freePort();
      const ours = await keepRunning('sftp', {
        env: { ...env, SFTP_PORT: String(sftpPort), SFTP_PROCESSES: String(processes) },
        dataDir: join(folder, 'ours'),
      });
      stops.push(() => ours.stop());
      await waitUntilListening(sftpPort);
      const reach = { port: sftpPort, user: 'bench', keyFile, place: `/molecular/${processes}-` };
      subjects.push({
        ...reach,
        name: `ours, ${processes} process${processes > 1 ? 'es' : ''}`,
        pid: ours.pid,
        bare: false,
        least: processes,
      });
    }
    const bare = await startSshd(sshd, join(folder, 'openssh'), keyFile);
    stops.push(bare.stop);
    return { subjects: [...subjects, bare.subject], stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A study with an account of this key, made by the API, which is not needed any more after that. */
async function prepare(services: Awaited<ReturnType<typeof startTestServices>>, dataDir: string, keyFile: string) {
  const port = await freePort();
  const at = { ...services, dataDir, port };
  const product = await startProduct({ ...at, env: { ...SECRET } });
  try {
    const lead = await startStudy(product, study, { email: 'lead@bench.test', name: 'Anaïs Tremblay' });
    const { user } = await lead.get<{ user: { id: string } }>('/api/session');
    const admin = await signInAdmin(product);
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const terms = { person: user.id, name: 'bench', quotaBytes: 1e12, expiresAt, addresses: [] };
    await admin.post<SftpAccountView>(`/api/studies/${study.code}/sftp/accounts`, terms);
    await lead.post(`/api/studies/${study.code}/sftp/keys`, { key: await must('cat', [`${keyFile}.pub`], { quiet: true }) });
    await Promise.all([admin.end(), lead.end()]);
  } finally {
    await product.stop();
  }
  return { ...settings({ ...at, sftpPort: 0 }), ...SECRET, NODE_ENV: 'production' };
}

async function startSshd(sshd: string, folder: string, keyFile: string): Promise<{ subject: Subject; stop(): Promise<void> }> {
  await mkdir(join(folder, 'files'), { recursive: true });
  const hostKey = join(folder, 'host-key');
  await must('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', hostKey], { quiet: true });
  const authorized = join(folder, 'authorized_keys');
  await must('cp', [`${keyFile}.pub`, authorized], { quiet: true });
  await chmod(authorized, 0o600);
  // Where it gives up its rights as root; Debian's service makes the folder at its start.
  if (process.getuid?.() === 0) await mkdir('/run/sshd', { recursive: true, mode: 0o755 });
  const port = await freePort();
  const lines = {
    ...{ ListenAddress: '127.0.0.1', Port: port, HostKey: hostKey, AuthorizedKeysFile: authorized, PidFile: 'none', UsePAM: 'no' },
    ...{ PasswordAuthentication: 'no', PermitRootLogin: 'prohibit-password', StrictModes: 'no', MaxStartups: 100 },
    Subsystem: 'sftp internal-sftp',
  };
  const config = join(folder, 'sshd_config');
  await writeFile(
    config,
    Object.entries(lines)
      .map(([name, value]) => `${name} ${value}\n`)
      .join(''),
  );
  const child = spawn(sshd, ['-D', '-e', '-f', config], { stdio: 'ignore' });
  const stop = () => stopChild(child);
  try {
    await waitUntilListening(port);
  } catch (error) {
    await stop();
    throw error;
  }
  const reach = { port, user: userInfo().username, keyFile, place: join(folder, 'files', 'stream-') };
  return { subject: { ...reach, name: 'OpenSSH', pid: child.pid ?? 0, bare: true, least: 1 }, stop };
}
