// `npm run -s bench:check [-- participants] [-- folder]`: rows per second of the engine, compiled and interpreted, beside a bare loop over the same bytes,
// in one run and one thread. Ratios say more than figures: they hardly depend on the machine.
import { createReadStream } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle, root } from '../build/esbuild.mjs';
import { makeWorkload } from './workload.mjs';

const participants = Number(process.argv[2] ?? 112_000);
const given = process.argv[3];
await bundle({ engine: 'tools/bench/engine.ts' }, 'dist/bench');
const { check, cqdgDictionary, checkRows, packCounts, summarise } = await import(pathToFileURL(join(root, 'dist/bench/engine.mjs')).href);
const dictionary = cqdgDictionary();
const dir = given ?? (await mkdtemp(join(tmpdir(), 'cqdg-bench-')));
if (!given) await makeWorkload(participants, dir);
const files = (await readdir(dir)).filter((name) => name.endsWith('.tsv'));
const sources = await Promise.all(
  files.map(async (file) => ({
    table: file.replace('.tsv', ''),
    file,
    bytes: (await stat(join(dir, file))).size,
    read: () => createReadStream(join(dir, file), { highWaterMark: 256 * 1024 }),
  })),
);

/** What no reader can do without: look at every byte for tabs and line ends. */
async function bareLoop() {
  let rows = 0;
  let cells = 0;
  for (const { read } of sources) {
    for await (const chunk of read()) {
      for (let i = 0; i < chunk.length; i++) {
        const byte = chunk[i];
        if (byte === 9) cells++;
        else if (byte === 10) rows++;
      }
    }
  }
  return cells > 0 ? rows - sources.length : 0;
}

async function whole(engine, completeness) {
  const input = { dictionary, tables: sources, mode: 'submission', study: null, registered: null };
  const { rows } = await check(input, { finding: () => undefined, completeness }, { engine });
  return rows;
}

/** Only the checks of cells and rows, over rows already in memory: what compiling is for. */
async function checksOnly(engine) {
  let rows = 0;
  let ms = 0;
  for (const { table, file } of sources) {
    const done = await checkRows(dictionary, table, await readFile(join(dir, file)), engine);
    rows += done.rows;
    ms += done.ms;
  }
  return { rows, ms };
}

async function measure(name, run) {
  let best = Infinity;
  let rows = 0;
  for (let round = 0; round < 3; round++) {
    const begin = performance.now();
    const result = await run();
    const ms = typeof result === 'number' ? performance.now() - begin : result.ms;
    rows = typeof result === 'number' ? result : result.rows;
    best = Math.min(best, ms);
  }
  const perSecond = Math.round(rows / (best / 1000));
  console.log(`${name.padEnd(34)} ${perSecond.toLocaleString('en-CA').padStart(12)} rows/s  ${(best / 1000).toFixed(2).padStart(7)} s`);
  return perSecond;
}

const loop = await measure('bare byte loop', bareLoop);
const compiled = await measure('whole check, compiled', () => whole('compiled'));
const counted = await measure('whole check with completeness', () =>
  whole('compiled', (counts) => packCounts(counts) && summarise(counts)),
);
const interpreted = await measure('whole check, interpreter', () => whole('interpreter'));
const compiledChecks = await measure('cells and rows only, compiled', () => checksOnly('compiled'));
const interpretedChecks = await measure('cells and rows only, interpreter', () => checksOnly('interpreter'));
console.log(
  `\ncompiled / interpreter: whole ${(compiled / interpreted).toFixed(1)}, cells and rows only ${(compiledChecks / interpretedChecks).toFixed(1)}`,
);
console.log(`completeness costs ${(100 * (compiled / counted - 1)).toFixed(1)} % of the whole check`);
console.log(`bare loop / compiled whole: ${(loop / compiled).toFixed(1)}`);
console.log(`resident memory at most: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
if (!given) await rm(dir, { recursive: true });
