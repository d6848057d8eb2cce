import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { transform } from '@swc/core';
import { build } from 'esbuild';
import { root } from '../lib/install.mjs';

export { root };

/** swc writes the decorator metadata that Nest and TypeORM read; esbuild alone cannot. */
const decorators = {
  name: 'decorators',
  setup(b) {
    b.onLoad({ filter: /apps\/api\/.*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        filename: path,
        swcrc: false,
        sourceMaps: 'inline',
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      });
      return { contents: code, loader: 'js' };
    });
  },
};

/** Bundles entry points to ESM for Node: our libs are inlined, npm packages stay outside. */
export function bundle(entryPoints, outdir, extra = {}) {
  return build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    outExtension: { '.js': '.mjs' },
    packages: 'external',
    // TypeORM calls tables by the names of their classes: a class of the same name elsewhere must not rename one.
    keepNames: true,
    // Our libs look like packages to "external": name them, so that they are inlined.
    alias: Object.fromEntries(
      ['contract', 'dictionary/cqdg', 'dictionary/templates', 'dictionary', 'validation'].map((name) => [
        `@cqdg/${name}`,
        join(root, 'libs', name.includes('/') ? name.replace('/', '/src/') : `${name}/src`, 'index.ts'),
      ]),
    ),
    sourcemap: true,
    logLevel: 'warning',
    plugins: [decorators],
    ...extra,
  });
}

/** The exports of a tool that drives a browser. What it hands to the page keeps no names: the page would not know the helper that keeps them. */
export async function browserTool(path, outdir) {
  const name = basename(path, '.ts');
  await bundle({ [name]: path }, outdir, { define: { __dirname: 'import.meta.dirname' }, keepNames: false });
  return import(pathToFileURL(join(root, outdir, `${name}.mjs`)).href);
}
