import { isClean, lint } from '@cqdg/dictionary';
import { cqdgVersions } from '@cqdg/dictionary/cqdg';
import { readArguments, UsageError } from './arguments';
import { countsOf, lintReport } from './dictionary-lint-report';
import { rawDictionary } from './load-dictionary';
import { paintFor } from './terminal';

/** `cqdg dictionary lint FILE|VERSION`: what is wrong with a dictionary. Exit code: 0 clean (information allowed), 1 findings. */
export async function lintCommand(args: string[], cwd: string): Promise<number> {
  const { values, positionals, lang } = readArguments(args, { json: { type: 'boolean', default: false } });
  const [wanted, ...more] = positionals;
  if (wanted === undefined || more.length > 0) throw new UsageError(`name one file or one version (${cqdgVersions.join(', ')})`);
  const findings = lint(await rawDictionary(wanted, cwd));
  const clean = isClean(findings);
  const text = values.json
    ? `${JSON.stringify({ clean, dictionary: wanted, ...countsOf(findings), findings }, null, 2)}\n`
    : lintReport(wanted, findings, lang, paintFor(process.stdout, process.env));
  process.stdout.write(text);
  return clean ? 0 : 1;
}
