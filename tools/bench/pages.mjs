// `npm run -s bench:pages [-- --json] [-- --rounds N]`: how soon the first page of each app can be used on a processor slowed down four times,
// beside a bare page in the same run. Needs `npm run build` and Chromium.
import { browserTool } from '../build/esbuild.mjs';

const { benchPages } = await browserTool('tools/bench/pages.ts', 'dist/bench');
const args = process.argv.slice(2);
const rounds = args.includes('--rounds') ? Number(args[args.indexOf('--rounds') + 1]) : 5;
const result = await benchPages(rounds);
if (args.includes('--json')) {
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
} else {
  console.log(`median of ${rounds} rounds, processor slowed down ${result.slowed} times; milliseconds from the request\n`);
  console.log(
    `${'page'.padEnd(34)} ${'painted'.padStart(8)} ${'usable'.padStart(8)} ${'quiet'.padStart(8)} ${'busy'.padStart(8)} ${'JavaScript'.padStart(12)}`,
  );
  for (const { page, painted, usable, quiet, busy, javascript } of result.pages)
    console.log(
      `${page.padEnd(34)} ${String(painted).padStart(8)} ${String(usable).padStart(8)} ${String(quiet).padStart(8)} ${String(busy).padStart(8)} ${`${Math.round(javascript / 1000)} kB`.padStart(12)}`,
    );
}
