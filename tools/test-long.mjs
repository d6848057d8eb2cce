// `npm run test:long`: every process killed in every stage of an upload, a run, a registration and a signature, and inputs that take minutes. Some ten minutes.
import { continueOnPinnedNode, ensureInstalled } from './lib/install.mjs';

process.env.FAULTS = 'long';
try {
  await ensureInstalled();
  continueOnPinnedNode('tools/test/run.mjs', ['build', 'faults']);
} catch (error) {
  console.error(`\n${error.message}\n\n0 passed, 1 failed`);
  process.exitCode = 1;
}
