import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, must, sleep, stop } from '../lib/processes.mjs';
import { startTestServices } from '../lib/services.mjs';

const root = join(__dirname, '../..');

export interface Account {
  email: string;
  password: string;
  what: string;
}

/** The whole product on free ports with an empty data folder: what `npm start` runs, for one journey. */
export interface Stack {
  url: string;
  dataDir: string;
  accounts: Account[];
  stop(): Promise<void>;
}

export async function startStack(): Promise<Stack> {
  const services = await startTestServices();
  const dataDir = await mkdtemp(join(tmpdir(), 'cqdg-journey-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redisUrl,
    API_PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    SESSION_SECRET: 'journey-session-secret-of-forty-characters',
  };
  const script = (name: string) => join(root, `dist/apps/api/${name}.mjs`);
  await must(process.execPath, [script('migrate')], { env, quiet: true });
  const seeded = await must(process.execPath, [script('seed')], { env, quiet: true });
  const { accounts } = JSON.parse(seeded.trim().split('\n').at(-1) ?? '{}') as { accounts: Account[] };

  let log = '';
  const run = (name: string): ChildProcess => {
    const child = spawn(process.execPath, [script(name)], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    child.stdout?.on('data', (chunk) => (log = (log + chunk).slice(-20_000)));
    child.stderr?.on('data', (chunk) => (log = (log + chunk).slice(-20_000)));
    return child;
  };
  const children = [run('main'), run('worker')];
  for (let attempt = 0; !(await fetch(`${url}/api/health/ready`).catch(() => null))?.ok; attempt++) {
    if (attempt > 200) throw new Error(`The API does not answer:\n${log}`);
    await sleep(100);
  }
  return {
    url,
    dataDir,
    accounts,
    async stop() {
      await Promise.all(children.map((child) => stop(child)));
      await services.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
