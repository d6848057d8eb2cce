import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Dictionary, describeProblem, readDictionary } from '@cqdg/dictionary';
import { cqdgDictionary, cqdgVersions } from '@cqdg/dictionary/cqdg';
import { UsageError } from './check-arguments';

/** A version of the CQDG edition (the active one for `null`), or a Lectern 2 file. Throws a `UsageError` that says what is wrong with it. */
export async function loadDictionary(wanted: string | null, cwd: string, lang: 'fr' | 'en'): Promise<Dictionary> {
  if (wanted === null) return cqdgDictionary();
  if (cqdgVersions.includes(wanted)) return cqdgDictionary(wanted);
  const { dictionary, problems } = readDictionary(await readJson(resolve(cwd, wanted), wanted));
  if (dictionary) return dictionary;
  throw new UsageError(problems.map((problem) => `${wanted}: ${problem.path}: ${describeProblem(problem, lang)}`).join('\n'));
}

async function readJson(path: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? `not JSON: ${error.message}` : `no such file, and no version (${cqdgVersions.join(', ')})`;
    throw new UsageError(`--dictionary ${name}: ${why}`);
  }
}
