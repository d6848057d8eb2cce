import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isClean, lint } from '@cqdg/dictionary';
import { cqdgRaw, cqdgVersions } from '@cqdg/dictionary/cqdg';
import { countsOf, lintReport } from './dictionary-lint-report';

/** A call that cannot be understood: told on stderr, exit code 2. */
class UsageError extends Error {}

/** `cqdg dictionary lint FILE|VERSION`: what is wrong with a dictionary. Exit code: 0 clean (information allowed), 1 findings, 2 usage. */
export async function lintCommand(args: string[], cwd: string): Promise<number> {
  try {
    const { wanted, json, lang } = lintArguments(args, process.env);
    const raw = await rawDictionary(wanted, cwd);
    const findings = lint(raw);
    const clean = isClean(findings);
    process.stdout.write(
      json
        ? `${JSON.stringify({ clean, dictionary: wanted, ...countsOf(findings), findings }, null, 2)}\n`
        : lintReport(wanted, findings, lang, process.stdout.isTTY === true && !process.env['NO_COLOR']),
    );
    return clean ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`cqdg dictionary lint: ${error.message}\n`);
    return 2;
  }
}

function lintArguments(args: string[], env: NodeJS.ProcessEnv): { wanted: string; json: boolean; lang: 'fr' | 'en' } {
  const { values, positionals } = parsed(args);
  const lang = values.lang ?? (/^fr/i.test(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '') ? 'fr' : 'en');
  if (lang !== 'fr' && lang !== 'en') throw new UsageError(`--lang is fr or en, not "${lang}"`);
  const [wanted, ...more] = positionals;
  if (wanted === undefined || more.length > 0) throw new UsageError(`name one file or one version (${cqdgVersions.join(', ')})`);
  return { wanted, json: values.json ?? false, lang };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { lang: { type: 'string' }, json: { type: 'boolean' } } });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function rawDictionary(wanted: string, cwd: string): Promise<unknown> {
  if (cqdgVersions.includes(wanted)) return cqdgRaw[wanted];
  try {
    const text = await readFile(resolve(cwd, wanted), 'utf8');
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`${wanted} is not JSON: ${error.message}`);
    throw new UsageError(`${wanted} cannot be read, and is no version (${cqdgVersions.join(', ')})`);
  }
}
