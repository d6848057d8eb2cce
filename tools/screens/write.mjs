// `npm run -s screens [-- view …]`: takes the pictures of docs/screens anew from the built product, all or those of some views. Needs Chromium.
import { join } from 'node:path';
import { browserTool, root } from '../build/esbuild.mjs';

const { writeScreens } = await browserTool('tools/screens/screens.ts', 'dist/screens');
await writeScreens(join(root, 'docs/screens'), process.argv.slice(2));
