import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, root } from './esbuild.mjs';

const entries = {
  main: 'apps/api/src/main.ts',
  worker: 'apps/api/src/worker.ts',
  sftp: 'apps/api/src/sftp.ts',
  'check-thread': 'apps/api/src/check-thread.ts',
  migrate: 'apps/api/src/migrate.ts',
  seed: 'apps/api/src/seed.ts',
};
await rm(join(root, 'dist/apps/api'), { recursive: true, force: true });
await bundle(entries, 'dist/apps/api');
