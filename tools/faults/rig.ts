import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort, isAlive, isListening } from '../lib/processes.mjs';
import { startProduct } from '../lib/product.mjs';
import { startServices } from '../lib/services.mjs';
import { Person } from './person';
import { until } from './until';

/** Those that a page stands on; the SFTP server has kills of its own. */
export const processes = ['worker', 'api', 'redis', 'postgres'] as const;
export type ProcessName = (typeof processes)[number] | 'sftp';

const password = 'des lilas sous la neige';

/** The built product as `npm start` runs it: every process is kept running, on PostgreSQL and Redis of its own that are durable. */
export class Rig {
  private constructor(
    readonly url: string,
    readonly sftpPort: number,
    readonly dataDir: string,
    readonly databaseUrl: string,
    readonly redisUrl: string,
    private readonly kept: { pids: Record<ProcessName, () => number>; ends: (() => Promise<unknown>)[] },
    readonly staff: Person,
  ) {}

  /** `dataDir` may be a folder that somebody made: a small disk, for one. */
  static async start({ dataDir }: { dataDir?: string } = {}): Promise<Rig> {
    const dir = await mkdtemp(join(tmpdir(), 'cqdg-faults-'));
    await chmod(dir, 0o755); // the postgres user walks through it
    const say = () => undefined;
    const services = await startServices({ dir, password: 'test', keep: true, tell: say });
    const data = dataDir ?? join(dir, 'data');
    const { databaseUrl, appDatabaseUrl, redisUrl } = services;
    const clean = async () => {
      await services.stop();
      for (const path of [dir, services.folder]) await rm(path, { recursive: true, force: true });
    };
    try {
      // The mail about a check leaves at once, so that it can be counted.
      const env = { VALIDATION_MAIL_SECONDS: '0' };
      const product = await startProduct({
        databaseUrl,
        appDatabaseUrl,
        redisUrl,
        dataDir: data,
        port: await freePort(),
        env,
        steadyMs: 0,
        say,
      });
      const [admin] = product.accounts as { email: string; password: string }[];
      if (!admin) throw new Error('the seed made no administrator');
      const pids = {
        worker: () => product.worker.pid ?? 0,
        api: () => product.main.pid ?? 0,
        sftp: () => product.sftp.pid ?? 0,
        redis: () => services.redis?.pid ?? 0,
        postgres: () => services.postgres?.pid ?? 0,
      };
      const staff = await new Person(product.url, admin.password).signIn(admin.email);
      return new Rig(product.url, product.sftpPort, data, databaseUrl, redisUrl, { pids, ends: [product.stop, clean] }, staff);
    } catch (error) {
      await clean();
      throw error;
    }
  }

  async stop(): Promise<void> {
    for (const end of this.kept.ends) await end();
  }

  /** What the processes wrote last, for who has to find out why a test failed. */
  async logs(lines = 15): Promise<string> {
    const parts = await Promise.all(
      ['main', 'worker', 'sftp'].map((name) => readFile(join(this.dataDir, 'logs', `${name}.log`), 'utf8').catch(() => '')),
    );
    return parts
      .map((text) =>
        text
          .split('\n')
          .filter((line) => !line.includes('"message":"request"'))
          .slice(-lines)
          .join('\n'),
      )
      .join('\n---\n');
  }

  pid(name: ProcessName): number {
    return this.kept.pids[name]();
  }

  signal(name: ProcessName, signal: NodeJS.Signals): void {
    process.kill(this.pid(name), signal);
  }

  /** kill -9, and what whoever started it must do about it: returns once it is dead; `replaced` comes when another process runs in its place. */
  async kill(name: ProcessName): Promise<{ replaced: Promise<void> }> {
    const old = this.pid(name);
    process.kill(old, 'SIGKILL');
    await until(
      `${name} dies`,
      async () => isAlive(old) && this.pid(name) === old && !(await isZombie(old)),
      (alive) => !alive,
    );
    return { replaced: this.again(name, old) };
  }

  /** The portal answers, and all it stands on. */
  async ready(): Promise<void> {
    await until(
      'the portal is ready',
      () => new Person(this.url, '').get('/api/health/ready'),
      (told) => told.status === 200,
    );
  }

  /** Rows of the database, by a connection of our own, which the fault may have cut before. */
  async sql<T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
    const client = new Client({ connectionString: this.databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(text, values)).rows as T[];
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** A study with a lead, who signs in by the invitation. */
  async study(code: string, email = `lead-${code.toLowerCase()}@etude.test`): Promise<Person> {
    const name = { fr: `Étude ${code}`, en: `Study ${code}` };
    const made = await this.staff.post('/api/studies', { code, name, description: { fr: '', en: '' } });
    if (made.status !== 201) throw new Error(`No study: ${JSON.stringify(made)}`);
    return this.member(code, 'lead', email);
  }

  /** Somebody more in a study, by an invitation too. */
  async member(code: string, role: string, email: string): Promise<Person> {
    const invited = await this.staff.post<{ link: string }>(`/api/studies/${code}/invitations`, { email, role, language: 'fr' });
    if (invited.status !== 201) throw new Error(`No invitation: ${JSON.stringify(invited)}`);
    return new Person(this.url, password).join(invited.body.link, 'Camille Roy');
  }

  private async again(name: ProcessName, old: number): Promise<void> {
    await until(`${name} is started again`, async () => this.pid(name) !== old && isAlive(this.pid(name)), Boolean);
    await this.ready();
    if (name === 'sftp') await until('the SFTP server listens', () => isListening(this.sftpPort), Boolean);
  }
}

/** A killed child stays in the list of processes until its parent has looked. */
async function isZombie(pid: number): Promise<boolean> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat === null || stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
}
