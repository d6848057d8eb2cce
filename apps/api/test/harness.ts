import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { AppModule } from '../src/app.module';
import type { AppConfig } from '../src/platform/config/app-config';
import { loadConfig } from '../src/platform/config/load-config';
import { Context } from '../src/platform/context/context';
import { migrate } from '../src/platform/database/data-source';
import { configureHttp, httpOptions } from '../src/platform/http/configure';
import { WorkerModule } from '../src/worker.module';

function service(name: string): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set: run the tests with Jest's global set-up`);
  return url;
}

/** A database, a data folder and a part of Redis of one's own. `remove()` takes them away. */
export async function makeGround(settings: Record<string, string> = {}): Promise<{
  config: AppConfig;
  asOwner: (statement: string) => Promise<void>;
  remove: () => Promise<void>;
}> {
  const admin = service('CQDG_TEST_DATABASE_URL');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(admin);
  url.pathname = `/${name}`;
  await sql(admin, `CREATE DATABASE ${name}`);
  const dataDir = await mkdtemp(join(tmpdir(), 'cqdg-api-'));
  const served = new URL(service('CQDG_TEST_APP_DATABASE_URL'));
  served.pathname = url.pathname;
  const config = loadConfig({
    DATABASE_URL: served.href,
    MIGRATION_DATABASE_URL: url.href,
    REDIS_URL: service('CQDG_TEST_REDIS_URL'),
    REDIS_PREFIX: name.replace('_', '-'),
    DATA_DIR: dataDir,
    CHECK_THREAD: service('CQDG_TEST_CHECK_THREAD'),
    LOG_LEVEL: 'silent',
    ...settings,
  });
  await migrate(config);
  const remove = async () => {
    await sql(admin, `DROP DATABASE ${name} WITH (FORCE)`);
    await rm(dataDir, { recursive: true, force: true });
  };
  return { config, asOwner: (statement) => sql(url.href, statement), remove };
}

async function sql(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export interface TestApp {
  app: NestExpressApplication;
  config: AppConfig;
  dataSource: DataSource;
  /** What the role that serves may not do. */
  asOwner(statement: string): Promise<void>;
  /** The portal itself acting. */
  system: Context;
  /** The queue's worker, in this process. */
  startWorker(): Promise<INestApplicationContext>;
  close(): Promise<void>;
}

/** The whole HTTP process as `main` makes it, on real services, listening on a free port. */
export async function startTestApp(settings: Record<string, string> = {}): Promise<TestApp> {
  const ground = await makeGround(settings);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(ground.config), httpOptions);
  configureHttp(app);
  await app.listen(0, '127.0.0.1');
  const dataSource = app.get(DataSource);
  const workers: INestApplicationContext[] = [];
  return {
    app,
    config: ground.config,
    asOwner: ground.asOwner,
    dataSource,
    system: Context.system(dataSource.manager, randomUUID()),
    startWorker: async () => {
      const worker = await NestFactory.createApplicationContext(WorkerModule.with(ground.config), { logger: false });
      workers.push(worker);
      return worker;
    },
    close: async () => {
      for (const worker of workers) await worker.close();
      await app.close();
      await ground.remove();
    },
  };
}
