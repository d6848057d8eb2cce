// Runs on the pinned Node: builds what is not built, starts the services, then API and worker, until Ctrl-C.
import { root } from '../lib/install.mjs';
import { isPortFree, must } from '../lib/processes.mjs';
import { keepRunning, prepare, settings, waitUntilReady } from '../lib/product.mjs';
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

function greet({ url, sftpPort }, { accounts, sftp: demo }, dataDir) {
  const sftp = sftpPort === null ? [] : [`  SFTP       localhost, port ${sftpPort}`];
  const lines = ['', `  Studies    ${url}/`, `  Centre     ${url}/admin/`, `  API        ${url}/api/docs`, ...sftp, ''];
  for (const { email, password, what } of accounts)
    lines.push(`  ${email.padEnd(28)} ${(password ?? '(password set before)').padEnd(24)} ${what}`);
  if (sftpPort !== null && demo)
    lines.push(
      `  ${demo.name.padEnd(28)} ${(demo.password ?? '(password set before)').padEnd(24)} SFTP account: sftp -P ${sftpPort} ${demo.name}@localhost`,
    );
  if (accounts.length > 1) {
    lines.push('', '  First steps, with the lead of the study DEMO and the files of examples/:');
    lines.push('    1. Samples: drop with-errors/sample_registration.tsv, then valid/sample_registration.tsv, and register.');
    lines.push('    2. Clinical tables: drop the other files of with-errors/, mend or apply proposals, then those of valid/.');
    lines.push(`    3. Signature. The guide of the whole journey, in French and English: ${url}/guide`);
  }
  lines.push('', `  Data, logs and mails: ${dataDir}`, '  Ctrl-C stops everything; the data are kept.', '');
  say(lines.join('\n'));
}

async function checkPorts({ roles, port, sftpPort }) {
  const wanted = [
    { role: 'api', option: '--port', at: port, host: process.env.API_HOST },
    { role: 'sftp', option: '--sftp-port', at: sftpPort, host: process.env.SFTP_HOST },
  ];
  for (const { role, option, at, host = '127.0.0.1' } of wanted) {
    if (!roles.includes(role) || (await isPortFree(at, host))) continue;
    throw new UsageError(`Port ${at} is used by another program. Stop it, or choose another: npm start -- ${option} ${at + 1}`);
  }
}

async function main() {
  const options = readOptions(process.argv.slice(2), process.env);
  await checkPorts(options);
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
  const { dataDir, port, sftpPort } = options;
  const env = {
    ...settings({
      databaseUrl: process.env.MIGRATION_DATABASE_URL ?? process.env.DATABASE_URL ?? services.databaseUrl,
      appDatabaseUrl: process.env.DATABASE_URL ?? services.appDatabaseUrl,
      redisUrl: process.env.REDIS_URL ?? services.redisUrl,
      ...{ dataDir, port, sftpPort, url },
    }),
    NODE_ENV: process.env.NODE_ENV ?? 'production',
  };
  const made = await prepare(env, options.demo ? ['--demo'] : []);

  await checkPorts(options); // somebody may have taken it while we were building
  if (options.roles.includes('worker')) undo.push((await keepRunning('worker', { env, dataDir })).stop);
  if (options.roles.includes('sftp')) undo.push((await keepRunning('sftp', { env, dataDir })).stop);
  if (options.roles.includes('api')) {
    undo.push((await keepRunning('main', { env, dataDir })).stop);
    await waitUntilReady(`http://127.0.0.1:${port}`, { dataDir });
    greet({ url, sftpPort: options.roles.includes('sftp') ? sftpPort : null }, made, dataDir);
  }
}

main().catch((error) => {
  console.error(error instanceof UsageError ? error.message : `\nThe start failed: ${error.message}`);
  return shutDown(1);
});
