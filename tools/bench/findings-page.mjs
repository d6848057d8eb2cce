// `npm run -s bench:findings [-- --json] [-- --rows N]`: how evenly the findings view scrolls through 100,000 findings, beside a bare list that
// scrolls as far in the same run. Needs `npm run build` and Chromium.
import { browserTool } from '../build/esbuild.mjs';

const { benchFindings } = await browserTool('tools/bench/findings-page.ts', 'dist/bench');
const args = process.argv.slice(2);
const result = await benchFindings(args.includes('--rows') ? Number(args[args.indexOf('--rows') + 1]) : 100_000);
if (args.includes('--json')) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
else
  for (const { list, frames, p50, p95, worst } of result.lists)
    console.log(`${list.padEnd(24)} ${frames} frames, p50 ${p50} ms, p95 ${p95} ms, worst ${worst} ms`);
