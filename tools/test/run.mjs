// Runs on the pinned Node: every step even after one has failed, then the sum of them all.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../lib/install.mjs';
import { run } from '../lib/processes.mjs';
import { ensureProgram } from '../lib/system-packages.mjs';

const programs = [
  [['redis-server', 'valkey-server'], ['redis-server']],
  [['chromium', 'chromium-browser', 'google-chrome'], ['chromium']],
  [['soffice'], ['libreoffice-calc']],
  [['sftp'], ['openssh-client']],
  [['lftp'], ['lftp']],
  [['rclone'], ['rclone']],
  [['curl'], ['curl']],
  [['pkill'], ['procps']],
];

const scratch = await mkdtemp(join(tmpdir(), 'cqdg-results-'));

/** A command that is one test: it passes when it exits with 0. */
const command = (name, args) => async () => {
  const { code } = await run(name, args, { cwd: root });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

const nx = (target) => command('nx', ['run-many', '-t', target, '--outputStyle=static']);

/** Jest, counted test by test; a suite that could not run counts as one failure. */
const jest = (args) => async () => {
  const file = join(scratch, `jest-${Math.random().toString(36).slice(2)}.json`);
  const { code } = await run('jest', [...args, '--json', `--outputFile=${file}`], { cwd: root });
  const result = JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
  if (!result) return { passed: 0, failed: 1 };
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
};

const steps = {
  format: command('prettier', ['--check', '--log-level', 'warn', '.']),
  lint: nx('lint'),
  typecheck: nx('typecheck'),
  unit: jest([]),
  build: nx('build'),
  faults: jest(['-c', 'tools/faults/jest.config.cjs']),
  journeys: jest(['-c', 'tools/journeys/jest.config.cjs']),
};

async function main() {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in steps));
  if (unknown.length) throw new Error(`npm test knows no step "${unknown[0]}": ${Object.keys(steps).join(', ')}.`);
  for (const [names, packages] of programs) await ensureProgram(names, packages, console.log);

  const rows = [];
  for (const name of wanted.length ? wanted : Object.keys(steps)) {
    console.log(`\n=== ${name}`);
    const begun = Date.now();
    const result = await steps[name]();
    rows.push({ name, ...result, seconds: ((Date.now() - begun) / 1000).toFixed(1) });
  }
  console.log('');
  for (const row of rows)
    console.log(
      `${row.name.padEnd(10)} ${String(row.passed).padStart(5)} passed ${String(row.failed).padStart(4)} failed ${row.seconds.padStart(7)} s`,
    );
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

let result;
try {
  result = await main();
} catch (error) {
  console.error(`\n${error.message}`);
  result = { passed: 0, failed: 1 };
}
await rm(scratch, { recursive: true, force: true });
console.log(`\n${result.passed} passed, ${result.failed} failed`);
process.exitCode = result.failed ? 1 : 0;
