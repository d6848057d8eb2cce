import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SftpAccountView, SftpServerView } from '@cqdg/contract';
import type { Person } from './person';
import type { Rig } from './rig';

const run = promisify(execFile);

/** Somebody of a study who sends files by OpenSSH and lftp, with a key, from a folder of their own. */
export class Depositor {
  private constructor(
    readonly home: string,
    readonly account: SftpAccountView,
    private readonly options: string[],
    private readonly port: number,
  ) {}

  static async of(rig: Rig, code: string, person: Person): Promise<Depositor> {
    const home = await mkdtemp(join(tmpdir(), 'cqdg-depositor-'));
    await run('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(home, 'id')]);
    const { stdout: key } = await run('cat', [join(home, 'id.pub')]);
    const me = (await person.get<{ user: { id: string } }>('/api/session')).body.user.id;
    const expiresAt = new Date(Date.now() + 100 * 86_400_000).toISOString();
    const terms = { person: me, quotaBytes: 50_000_000_000, expiresAt, addresses: [] };
    const made = await rig.staff.post<SftpAccountView>(`/api/studies/${code}/sftp/accounts`, terms);
    if (made.status !== 201) throw new Error(`No SFTP account: ${JSON.stringify(made)}`);
    await person.post(`/api/studies/${code}/sftp/keys`, { key });
    const { server } = (await person.get<{ server: SftpServerView }>(`/api/studies/${code}/sftp`)).body;
    await writeFile(join(home, 'known_hosts'), `[127.0.0.1]:${rig.sftpPort} ${server.hostKey}\n`);
    const known = ['-o', 'StrictHostKeyChecking=yes', '-o', `UserKnownHostsFile=${join(home, 'known_hosts')}`];
    return new Depositor(
      home,
      made.body,
      ['-i', join(home, 'id'), '-o', 'IdentitiesOnly=yes', '-o', 'LogLevel=ERROR', ...known],
      rig.sftpPort,
    );
  }

  put(name: string, content: Buffer): Promise<void> {
    return writeFile(join(this.home, name), content);
  }

  /** OpenSSH's client with these commands. Returns whether all of them passed. */
  sftp(commands: string[], more: string[] = []): Promise<boolean> {
    const args = [...this.options, ...more, '-P', String(this.port), '-b', '-', `${this.account.name}@127.0.0.1`];
    return this.run('sftp', args, `${commands.join('\n')}\n`);
  }

  lftp(...commands: string[]): Promise<boolean> {
    const ssh = ['ssh -a -x', ...this.options].join(' ');
    const opened = [
      `set sftp:connect-program "${ssh}"`,
      'set net:max-retries 1',
      `open -u ${this.account.name},x sftp://127.0.0.1:${this.port}`,
    ];
    return this.run('lftp', ['-c', [...opened, ...commands].join('; ')]);
  }

  remove(): Promise<void> {
    return rm(this.home, { recursive: true, force: true });
  }

  private async run(program: string, args: string[], input?: string): Promise<boolean> {
    const running = run(program, args, { cwd: this.home, timeout: 180_000 });
    running.child.stdin?.end(input);
    return running.then(
      () => true,
      () => false,
    );
  }
}
