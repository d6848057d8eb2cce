// `npm test`: installs what the tests need, then lint, types, unit, integration, faults and browser journeys. Last line: "N passed, N failed".
import { continueOnPinnedNode, ensureInstalled } from './lib/install.mjs';

const help = `npm test -- [steps]

Steps: format, lint, typecheck, unit, build, faults, journeys (default: all of them, in this order).
Unit covers libs, API (with a PostgreSQL and a Redis of its own), both apps and the tools.
Faults kills processes of the built product in the middle of somebody's work ("npm run test:long": each of them in each stage).
`;
const args = process.argv.slice(2);
if (args.includes('--help') || args.includes('-h')) {
  process.stdout.write(help);
} else {
  try {
    await ensureInstalled();
    continueOnPinnedNode('tools/test/run.mjs', args);
  } catch (error) {
    console.error(`\n${error.message}\n\n0 passed, 1 failed`);
    process.exitCode = 1;
  }
}
