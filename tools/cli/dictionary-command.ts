import { UsageError } from './arguments';
import { diffCommand } from './dictionary-diff';
import { lintCommand } from './dictionary-lint';

const usage = 'cqdg dictionary lint FILE|VERSION, or cqdg dictionary diff FROM TO [--lang fr|en] [--json]';

/** `cqdg dictionary …`. */
export async function dictionaryCommand(args: string[], cwd: string): Promise<number> {
  const [name, ...rest] = args;
  if (name === 'lint') return lintCommand(rest, cwd);
  if (name === 'diff') return diffCommand(rest, cwd);
  throw new UsageError(`${name === undefined ? 'name a command' : `unknown command "${name}"`}: ${usage}`);
}
