import 'reflect-metadata';
import { configOrExit } from './platform/config/config-or-exit';
import { migrate } from './platform/database/data-source';

/** `node dist/apps/api/migrate.mjs`: brings the database's schema up to date and prints what it did as one JSON line. */
const done = await migrate(configOrExit());
process.stdout.write(`${JSON.stringify({ migrated: done })}\n`);
