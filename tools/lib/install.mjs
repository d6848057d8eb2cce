// Brings node_modules to what the lock file says. Runs on the system's Node (>= 18), before anything is installed.
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawn } from 'node:child_process';
import { must } from './processes.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const pinnedNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** npm writes its hidden lock file last: as new as ours, nothing has changed since. */
function isInstalled() {
  const hidden = join(root, 'node_modules/.package-lock.json');
  return existsSync(hidden) && existsSync(pinnedNode) && statSync(hidden).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** Installs the npm packages when the lock file has changed since the last time; says so, since it takes a minute. */
export async function ensureInstalled(say = console.log) {
  const [major] = process.versions.node.split('.').map(Number);
  if (major < 18)
    throw new Error(
      `Node ${process.versions.node} is too old: Node 18 or newer is needed to install. The project itself runs on its own Node 24.`,
    );
  if (isInstalled()) return;
  say('Installing the npm packages (a minute or two, only when they change)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await must(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, quiet: true });
  if (!existsSync(pinnedNode)) await must(npm, ['rebuild', 'node'], { cwd: root, quiet: true });
}

/** Hands over to `script` on the pinned Node; our exit code is its own. Ctrl-C reaches it through the terminal: we only wait. */
export function continueOnPinnedNode(script, args) {
  const path = `${join(root, 'node_modules/.bin')}:${dirname(pinnedNode)}:${process.env.PATH ?? ''}`;
  const child = spawn(pinnedNode, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path, NX_DAEMON: 'false', NX_TUI: 'false' },
  });
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
