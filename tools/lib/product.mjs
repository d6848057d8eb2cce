// The built product in processes of its own: what `npm start`, the journeys and the fault tests run.
import { spawn } from 'node:child_process';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './install.mjs';
import { freePort, isListening, must, sleep, stop } from './processes.mjs';

const script = (name) => join(root, `dist/apps/api/${name}.mjs`);
const logFile = (dataDir, name) => join(dataDir, 'logs', `${name}.log`);

/** Brings the schema up to date and makes the first accounts. Returns `{ accounts, sftp }`; `sftp` is the account of the demonstration, or null. */
export async function prepare(env, seedArguments = []) {
  const run = (name, args = []) => must(process.execPath, [script(name), ...args], { cwd: root, env, quiet: true });
  await run('migrate');
  return JSON.parse((await run('seed', seedArguments)).trim().split('\n').at(-1));
}

/**
 * A part of the product in its own process group; it is started again when it falls over. Its log is a file.
 * The pause before a new start grows while it falls within `steadyMs`. Returns `{ pid, stop() }`; `pid` is that of the process that runs now.
 */
export async function keepRunning(name, { env, dataDir, steadyMs = 60_000, say = console.error }) {
  await mkdir(join(dataDir, 'logs'), { recursive: true });
  const log = await open(logFile(dataDir, name), 'a');
  let child;
  let timer;
  let falls = 0;
  let stopping = false;
  const begin = () => {
    const since = Date.now();
    child = spawn(process.execPath, [script(name)], { cwd: root, env, stdio: ['ignore', log.fd, log.fd, 'ipc'], detached: true });
    child.on('exit', (code, signal) => {
      if (stopping) return;
      falls = Date.now() - since > steadyMs ? 0 : falls + 1;
      say(`The ${name} process ended (${code ?? signal}); starting it again. Its log: ${logFile(dataDir, name)}`);
      timer = setTimeout(begin, Math.min(30_000, 500 * 2 ** falls));
    });
  };
  begin();
  return {
    get pid() {
      return child.pid;
    },
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await stop(child);
      await log.close();
    },
  };
}

/** Waits until the API and what it stands on answer. */
export async function waitUntilReady(url, { dataDir, patienceMs = 60_000 }) {
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(100)) {
    const ready = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (ready?.ok) return;
  }
  const log = await readFile(logFile(dataDir, 'main'), 'utf8').catch(() => '');
  throw new Error(`The API does not answer at ${url}.\n${log.split('\n').slice(-20).join('\n')}`);
}

/** Waits until something takes connections at a port of this machine. */
export async function waitUntilListening(port, { patienceMs = 60_000 } = {}) {
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(100)) if (await isListening(port)) return;
  throw new Error(`Nothing listens at port ${port}.`);
}

/** The settings of a product on one machine. */
export const settings = ({ databaseUrl, appDatabaseUrl, redisUrl, dataDir, port, sftpPort, url = `http://localhost:${port}` }) => ({
  ...process.env,
  DATABASE_URL: appDatabaseUrl,
  MIGRATION_DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
  API_PORT: String(port),
  PUBLIC_URL: url,
  DATA_DIR: dataDir,
  ...(sftpPort === undefined ? {} : { SFTP_PORT: String(sftpPort) }),
});

/** Worker, API and SFTP server on services that run already, for tests. Returns `{ url, sftpPort, accounts, worker, main, sftp, stop() }`. */
export async function startProduct({ databaseUrl, appDatabaseUrl, redisUrl, dataDir, port, env: more = {}, ...keeping }) {
  const sftpPort = await freePort();
  const env = {
    ...settings({ databaseUrl, appDatabaseUrl, redisUrl, dataDir, port, sftpPort }),
    NODE_ENV: 'production',
    SFTP_PROCESSES: '1',
    ...more,
  };
  const { accounts } = await prepare(env);
  const worker = await keepRunning('worker', { env, dataDir, ...keeping });
  const main = await keepRunning('main', { env, dataDir, ...keeping });
  const sftp = await keepRunning('sftp', { env, dataDir, ...keeping });
  const stopAll = () => Promise.all([worker.stop(), main.stop(), sftp.stop()]);
  try {
    await waitUntilReady(env.PUBLIC_URL, { dataDir });
    await waitUntilListening(sftpPort);
  } catch (error) {
    await stopAll();
    throw error;
  }
  return { url: env.PUBLIC_URL, sftpPort, accounts, worker, main, sftp, stop: stopAll };
}
