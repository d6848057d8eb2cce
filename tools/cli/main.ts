/** Runs one `cqdg` command. Returns the exit code: 0 fine, 1 findings, 2 the call itself is wrong. */
export async function main(args: string[], _cwd: string): Promise<number> {
  process.stderr.write(`cqdg: unknown command "${args[0] ?? ''}"\n`);
  return 2;
}
