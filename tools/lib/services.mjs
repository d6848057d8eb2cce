// The two services that the product stands on, for `npm start` and for tests.
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseFolder, startPostgres } from './postgres.mjs';
import { freePort, keepAlive } from './processes.mjs';
import { startRedis } from './redis.mjs';

/**
 * Starts PostgreSQL and Redis with their data below `dir`.
 * Returns `{ databaseUrl, appDatabaseUrl, redisUrl, folder, stop() }`: the database for its owner, and for who serves; `fast` gives up durability (tests),
 * `keep` starts again what falls over (`npm start`), and `tell` hears of it.
 */
export async function startServices({
  dir,
  password,
  fast = false,
  keep = false,
  only = ['postgres', 'redis'],
  say = () => undefined,
  tell = console.error,
}) {
  await mkdir(dir, { recursive: true, mode: 0o755 });
  const folder = await databaseFolder(dir);
  const started = [];
  const stop = async () => {
    for (const service of started.reverse()) await service.stop();
    started.length = 0;
  };
  const begin = async (name, start) => {
    if (!only.includes(name)) return null;
    const port = await freePort();
    const service = keep ? await keepAlive(name, () => start(port), tell) : await start(port);
    started.push(service);
    return service;
  };
  try {
    const redis = await begin('redis', (port) => startRedis({ folder: join(dir, 'redis'), port, password, say }));
    const postgres = await begin('postgres', (port) => startPostgres({ folder, port, password, fast }));
    return { databaseUrl: postgres?.url, appDatabaseUrl: postgres?.appUrl, redisUrl: redis?.url, postgres, redis, folder, stop };
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
