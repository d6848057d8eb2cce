import { UsageError } from './arguments';
import { auditCommand } from './audit-command';
import { checkCommand } from './check-command';
import { dictionaryCommand } from './dictionary-command';
import { verifyCommand } from './verify-command';

/** One command of `cqdg`: its arguments and the folder it was called from; returns the exit code, or throws a `UsageError`. */
type Command = (args: string[], cwd: string) => Promise<number>;

/** A new command is one file and one line here. */
const commands: Record<string, Command> = {
  audit: auditCommand,
  check: checkCommand,
  dictionary: dictionaryCommand,
  verify: verifyCommand,
};

const usage = `cqdg audit verify [EXPORT] [--keys FILE] [--head POSITION:HASH] [--database URL] [--data DIR] [--lang fr|en]
cqdg check DIR|FILES… [--dictionary FILE|VERSION] [--lang fr|en] [--json]
cqdg dictionary diff FROM TO [--lang fr|en] [--json]
cqdg dictionary lint FILE|VERSION [--lang fr|en] [--json]
cqdg verify RECEIPT FILES… [--keys FILE] [--lang fr|en]
`;

/** Runs one `cqdg` command. Returns the exit code: 0 fine, 1 findings, 2 the call itself is wrong. */
export async function main(args: string[], cwd: string): Promise<number> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === 'help') return help();
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return refuse(name === '' ? usage : `cqdg: unknown command "${name}"\n${usage}`);
  if (rest.includes('--help')) return help();
  try {
    return await command(rest, cwd);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return refuse(`cqdg ${name}: ${error.message}\n`);
  }
}

function help(): number {
  process.stdout.write(usage);
  return 0;
}

function refuse(text: string): number {
  process.stderr.write(text);
  return 2;
}
