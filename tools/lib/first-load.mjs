// What a browser must fetch before an app can start: the scripts of index.html and all that they import without waiting for a click.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const imports = /(?:^|[;\s}])(?:import|export)(?:[\w*${},\s]*?from)?\s*["']\.\/([\w.-]+\.js)["']/g;

/** The scripts of the first load of a built app, as names in its folder. */
export async function firstScripts(folder) {
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const tags = [...html.matchAll(/<(script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const waiting = tags
    .filter((tag) => tag.startsWith('<script') || /rel="modulepreload"/.test(tag))
    .map((tag) => /(?:src|href)="([^"]+\.js)"/.exec(tag)?.[1])
    .filter(Boolean);
  const found = new Set();
  while (waiting.length > 0) {
    const name = waiting.pop();
    if (found.has(name)) continue;
    found.add(name);
    const text = await readFile(join(folder, name), 'utf8');
    for (const [, imported] of text.matchAll(imports)) waiting.push(imported);
  }
  return [...found].sort();
}

/** Bytes of the first load's scripts: as they are, and each compressed as a server would. */
export async function firstLoad(folder) {
  const scripts = await firstScripts(folder);
  const sum = { scripts, raw: 0, gzip: 0, brotli: 0 };
  for (const name of scripts) {
    const content = await readFile(join(folder, name));
    sum.raw += content.length;
    sum.gzip += gzipSync(content, { level: 9 }).length;
    sum.brotli += brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  }
  return sum;
}
