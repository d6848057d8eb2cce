// `npm run -s cqdg -- …`: bundles the command line (a fraction of a second) and runs it, so that it is never older than its source.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, root } from './build/esbuild.mjs';

await bundle({ cqdg: 'tools/cli/main.ts' }, 'dist/cli');
const { main } = await import(pathToFileURL(join(root, 'dist/cli/cqdg.mjs')).href);
process.exitCode = await main(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
