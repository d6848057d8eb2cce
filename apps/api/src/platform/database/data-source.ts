import { DataSource, type DataSourceOptions } from 'typeorm';
import { entities, migrations } from '../../schema';
import type { AppConfig } from '../config/app-config';
import { PostgresNaming } from './naming';

/** How to reach PostgreSQL. The schema is changed by migrations only, run by `migrate.ts`, never by a process that serves. */
export function dataSourceOptions(config: Pick<AppConfig, 'databaseUrl' | 'databasePool'>): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    entities,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    namingStrategy: new PostgresNaming(),
    synchronize: false,
    logging: false,
    poolSize: config.databasePool,
    applicationName: 'cqdg-api',
    uuidExtension: 'pgcrypto',
    installExtensions: false,
  };
}

/** Held while migrating: any other number would do, as long as it never changes. */
const MIGRATION_LOCK = 7_307_101;

/** Brings the schema up to date; returns the names of the migrations that ran. Two machines may start it at once. */
export async function migrate(config: AppConfig): Promise<string[]> {
  const owner = { ...config, databaseUrl: config.migrationDatabaseUrl ?? config.databaseUrl };
  const dataSource = await new DataSource(dataSourceOptions(owner)).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await dataSource.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    // Releasing the connection's session releases the lock too, even after a failure.
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).finally(() => lock.release());
    await dataSource.destroy();
  }
}
