// The two services that the product stands on, for `npm start` and for tests.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFolder, startPostgres } from './postgres.mjs';
import { freePort } from './processes.mjs';
import { startRedis } from './redis.mjs';

/**
 * Starts PostgreSQL and Redis with their data below `dir`.
 * Returns `{ databaseUrl, redisUrl, folder, stop() }`; `fast` gives up durability (tests).
 */
export async function startServices({ dir, password, fast = false, only = ['postgres', 'redis'], say = () => undefined }) {
  await mkdir(dir, { recursive: true, mode: 0o755 });
  const folder = await databaseFolder(dir);
  const started = [];
  const stop = async () => {
    for (const service of started.reverse()) await service.stop();
    started.length = 0;
  };
  try {
    const redis = only.includes('redis') ? await startRedis({ folder: join(dir, 'redis'), port: await freePort(), password, say }) : null;
    if (redis) started.push(redis);
    const postgres = only.includes('postgres') ? await startPostgres({ folder, port: await freePort(), password, fast }) : null;
    if (postgres) started.push(postgres);
    return { databaseUrl: postgres?.url, redisUrl: redis?.url, postgres, redis, folder, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Services of their own in a new temporary folder, which `stop()` removes. */
export async function startTestServices() {
  const dir = await mkdtemp(join(tmpdir(), 'cqdg-test-'));
  await chmod(dir, 0o755); // the postgres user walks through it
  const services = await startServices({ dir, password: 'test', fast: true });
  const stop = async () => {
    await services.stop();
    for (const path of [dir, services.folder]) await rm(path, { recursive: true, force: true });
  };
  return { ...services, dir, stop };
}
