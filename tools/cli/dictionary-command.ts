import { UsageError } from './arguments';
import { lintCommand } from './dictionary-lint';

/** `cqdg dictionary …`: one command so far. */
export async function dictionaryCommand(args: string[], cwd: string): Promise<number> {
  const [name, ...rest] = args;
  if (name === 'lint') return lintCommand(rest, cwd);
  throw new UsageError(
    `${name === undefined ? 'name a command' : `unknown command "${name}"`}: cqdg dictionary lint FILE|VERSION [--lang fr|en] [--json]`,
  );
}
