// The data folder: its lock, its secrets, its reset.
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { databaseFolder } from '../lib/postgres.mjs';
import { runs } from '../lib/processes.mjs';
import { UsageError } from './options.mjs';

/** Makes the folder ours until `release()`: two starts on one folder would spoil the database. */
export async function lock(dataDir, port) {
  await mkdir(dataDir, { recursive: true, mode: 0o755 });
  const file = join(dataDir, 'running.json');
  const held = JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
  if (held && held.pid !== process.pid && (await runs(held.pid, 'tools/start/run.mjs'))) {
    throw new UsageError(
      `The data folder ${dataDir} is in use: the portal runs already at http://localhost:${held.port}/ (process ${held.pid}). Stop it, or give another folder with --data.`,
    );
  }
  await writeFile(file, JSON.stringify({ pid: process.pid, port }));
  return () => rm(file, { force: true });
}

/** The password of PostgreSQL and Redis, made once for this folder; readable by its owner only. Other secrets the API makes itself. */
export async function servicesPassword(dataDir) {
  const file = join(dataDir, 'secrets.json');
  const kept = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'));
  const { services } = { services: randomBytes(18).toString('base64url'), ...kept };
  await writeFile(file, JSON.stringify({ services }, null, 2), { mode: 0o600 });
  return services;
}

/** Empties the folder, after a yes. */
export async function reset(dataDir, sure) {
  if (!sure) {
    if (!process.stdin.isTTY) throw new UsageError(`--reset would delete everything in ${dataDir}. Add --yes to say that you mean it.`);
    const ask = createInterface({ input: process.stdin, output: process.stdout });
    const answer = await ask.question(`Delete every study, file and account in ${dataDir}? Type yes: `);
    ask.close();
    if (answer.trim() !== 'yes') throw new UsageError('Nothing was deleted.');
  }
  const database = await databaseFolder(dataDir);
  for (const path of [database, dataDir]) await rm(path, { recursive: true, force: true });
}
