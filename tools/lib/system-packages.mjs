// Programs that npm does not have: found on the PATH, else installed with Debian's package manager, else named in a sentence.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './processes.mjs';

export function findProgram(...names) {
  for (const name of names) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        continue;
      }
    }
  }
  return null;
}

let listsAreFresh = false;

async function aptInstall(packages, say) {
  const asRoot = process.getuid?.() === 0 ? [] : findProgram('sudo') ? ['sudo', '-n'] : null;
  if (!findProgram('apt-get') || !asRoot) return false;
  const apt = (args) => {
    const [command, ...rest] = [
      ...asRoot,
      'env',
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      '-qq',
      '-o',
      'DPkg::Lock::Timeout=120',
      ...args,
    ];
    return run(command, rest, { quiet: true });
  };
  say(`installing ${packages.join(', ')} with apt-get`);
  if (!listsAreFresh) await apt(['update']);
  listsAreFresh = true;
  const { code, output } = await apt(['install', '-y', '--no-install-recommends', ...packages]);
  if (code !== 0) say(output.trim().split('\n').slice(-5).join('\n'));
  return code === 0;
}

/**
 * The path of the first program of `names` found, after an attempt to install `packages` when there is none.
 * Throws an error whose message says what to install.
 */
export async function ensureProgram(names, packages, say = () => undefined) {
  const found = findProgram(...names);
  if (found) return found;
  await aptInstall(packages, say);
  const installed = findProgram(...names);
  if (installed) return installed;
  throw new Error(
    `${names.join(' or ')} is needed and was not found. Install it (Debian, Ubuntu: "apt-get install ${packages.join(' ')}"; macOS: "brew install ${names[0]}") and start again.`,
  );
}
