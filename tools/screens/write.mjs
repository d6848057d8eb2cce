// `npm run -s screens [-- view …]`: takes the pictures of docs/screens anew from the built product, all or those of some views. Needs Chromium.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, root } from '../build/esbuild.mjs';

await bundle({ screens: 'tools/screens/screens.ts' }, 'dist/screens', { define: { __dirname: 'import.meta.dirname' } });
const { writeScreens } = await import(pathToFileURL(join(root, 'dist/screens/screens.mjs')).href);
await writeScreens(join(root, 'docs/screens'), process.argv.slice(2));
