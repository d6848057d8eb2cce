// Runs on the pinned Node: builds what is not built, starts the services, then API and worker, until Ctrl-C.
import { spawn } from 'node:child_process';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../lib/install.mjs';
import { isPortFree, must, sleep, stop } from '../lib/processes.mjs';
import { startServices } from '../lib/services.mjs';
import { lock, reset, servicesPassword } from './data-folder.mjs';
import { readOptions, UsageError } from './options.mjs';

const say = (text) => console.log(text);
/** What must be undone when we stop, last first. */
const undo = [];
let stopping = false;

async function shutDown(code) {
  if (stopping) return;
  stopping = true;
  if (undo.length) say('\nStopping…');
  for (const step of undo.reverse()) await step().catch((error) => console.error(error.message));
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void shutDown(0));

/** A part of the product in its own process group; it is started again when it falls over, with a growing pause. Its log is a file. */
async function keepRunning(name, env, dataDir) {
  const logs = join(dataDir, 'logs');
  await mkdir(logs, { recursive: true });
  const log = await open(join(logs, `${name}.log`), 'a');
  undo.push(() => log.close());
  let child;
  let falls = 0;
  const begin = () => {
    const since = Date.now();
    child = spawn(process.execPath, [join(root, `dist/apps/api/${name}.mjs`)], {
      cwd: root,
      env,
      stdio: ['ignore', log.fd, log.fd, 'ipc'],
      detached: true,
    });
    child.on('exit', (code) => {
      if (stopping) return;
      falls = Date.now() - since > 60_000 ? 0 : falls + 1;
      console.error(`The ${name} process ended (${code}); starting it again. Its log: ${join(logs, `${name}.log`)}`);
      setTimeout(() => !stopping && begin(), Math.min(30_000, 500 * 2 ** falls));
    });
  };
  begin();
  undo.push(() => stop(child));
}

async function waitUntilReady(url) {
  for (let attempt = 0; attempt < 300; attempt++) {
    const ready = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (ready?.ok) return;
    await sleep(100);
  }
  throw new Error(`The API does not answer at ${url}.`);
}

function greet(url, accounts, dataDir) {
  const lines = ['', `  Studies    ${url}/`, `  Centre     ${url}/admin/`, `  API        ${url}/api/docs`, ''];
  for (const { email, password, what } of accounts)
    lines.push(`  ${email.padEnd(28)} ${(password ?? '(password set before)').padEnd(24)} ${what}`);
  if (accounts.length > 1) {
    lines.push('', '  First steps, with the lead of the study DEMO and the files of examples/:');
    lines.push('    1. Samples: drop with-errors/sample_registration.tsv, then valid/sample_registration.tsv, and register.');
    lines.push('    2. Clinical tables: drop the other files of with-errors/, mend or apply proposals, then those of valid/.');
    lines.push(`    3. Signature. The guide of the whole journey, in French and English: ${url}/guide`);
  }
  lines.push('', `  Data, logs and mails: ${dataDir}`, '  Ctrl-C stops everything; the data are kept.', '');
  say(lines.join('\n'));
}

async function checkPort({ roles, port }) {
  if (!roles.includes('api') || (await isPortFree(port, process.env.API_HOST ?? '127.0.0.1'))) return;
  throw new UsageError(`Port ${port} is used by another program. Stop it, or choose another: npm start -- --port ${port + 1}`);
}

async function main() {
  const options = readOptions(process.argv.slice(2), process.env);
  await checkPort(options);
  if (options.reset) await reset(options.dataDir, options.yes);
  undo.push(await lock(options.dataDir, options.port));
  const password = await servicesPassword(options.dataDir);

  say('Building what has changed…');
  await must('nx', ['run-many', '-t', 'build', '-p', 'api,submitter,admin', '--outputStyle=static'], { cwd: root, quiet: true });

  const only = [!process.env.DATABASE_URL && 'postgres', !process.env.REDIS_URL && 'redis'].filter(Boolean);
  if (only.length) say(`Starting ${only.join(' and ')}…`);
  const services = await startServices({ dir: options.dataDir, password, only, keep: true, say });
  undo.push(services.stop);
  if (only.includes('postgres') && !services.folder.startsWith(options.dataDir)) {
    say(`The database lies in ${services.folder}: PostgreSQL's user cannot enter the folder of this project.`);
  }

  const url = (process.env.PUBLIC_URL ?? `http://localhost:${options.port}`).replace(/\/$/, '');
  const env = {
    ...process.env,
    DATABASE_URL: process.env.DATABASE_URL ?? services.databaseUrl,
    REDIS_URL: process.env.REDIS_URL ?? services.redisUrl,
    API_PORT: String(options.port),
    PUBLIC_URL: url,
    DATA_DIR: options.dataDir,
    NODE_ENV: process.env.NODE_ENV ?? 'production',
  };
  const script = (name, args = []) =>
    must(process.execPath, [join(root, `dist/apps/api/${name}.mjs`), ...args], { cwd: root, env, quiet: true });
  await script('migrate');
  const accounts = JSON.parse((await script('seed', options.demo ? ['--demo'] : [])).trim().split('\n').at(-1)).accounts;

  await checkPort(options); // somebody may have taken it while we were building
  if (options.roles.includes('worker')) await keepRunning('worker', env, options.dataDir);
  if (options.roles.includes('api')) {
    await keepRunning('main', env, options.dataDir);
    await waitUntilReady(`http://127.0.0.1:${options.port}`);
    greet(url, accounts, options.dataDir);
  }
}

main().catch((error) => {
  console.error(error instanceof UsageError ? error.message : `\nThe start failed: ${error.message}`);
  return shutDown(1);
});
