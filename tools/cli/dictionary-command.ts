import { lintCommand } from './dictionary-lint';

const usage = 'cqdg dictionary lint FILE|VERSION [--json] [--lang fr|en]\n';

/** `cqdg dictionary …`. Returns the exit code: 0 clean, 1 findings, 2 the call itself is wrong. */
export async function dictionaryCommand(args: string[], cwd: string): Promise<number> {
  const [name, ...rest] = args;
  if (name === 'lint') return lintCommand(rest, cwd);
  const asked = name === '--help' || name === 'help';
  (asked ? process.stdout : process.stderr).write(
    name === undefined || asked ? usage : `cqdg dictionary: unknown command "${name}"\n${usage}`,
  );
  return asked ? 0 : 2;
}
