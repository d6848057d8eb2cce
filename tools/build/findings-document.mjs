// Writes docs/findings.md from the codes and sentences of libs/validation. usage: node tools/build/findings-document.mjs
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, root } from './esbuild.mjs';

await bundle({ 'findings-document': 'libs/validation/src/messages/testing/findings-document.ts' }, 'dist/build');
const { findingsDocument } = await import(pathToFileURL(join(root, 'dist/build/findings-document.mjs')).href);
writeFileSync(join(root, 'docs/findings.md'), findingsDocument());
