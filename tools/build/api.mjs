import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, root } from './esbuild.mjs';

const entries = {
  main: 'apps/api/src/main.ts',
};
await rm(join(root, 'dist/apps/api'), { recursive: true, force: true });
await bundle(entries, 'dist/apps/api');
