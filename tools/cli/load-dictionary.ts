import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Dictionary, describeProblem, readDictionary, type Language } from '@cqdg/dictionary';
import { cqdgDictionary, cqdgRaw, cqdgVersions } from '@cqdg/dictionary/cqdg';
import { UsageError } from './arguments';

/** The JSON of a version of the CQDG edition or of a file, whatever it holds. Throws a `UsageError` where there is none. */
export async function rawDictionary(wanted: string, cwd: string): Promise<unknown> {
  if (cqdgVersions.includes(wanted)) return cqdgRaw[wanted];
  const text = await readFile(resolve(cwd, wanted), 'utf8').catch(() => null);
  if (text === null) throw new UsageError(`${wanted} cannot be read, and is no version (${cqdgVersions.join(', ')})`);
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UsageError(`${wanted} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A dictionary to check by: a version (the active one for `null`) or a Lectern 2 file. Throws a `UsageError` that says what is wrong with it. */
export async function loadDictionary(wanted: string | null, cwd: string, lang: Language): Promise<Dictionary> {
  if (wanted === null || cqdgVersions.includes(wanted)) return cqdgDictionary(wanted ?? undefined);
  const { dictionary, problems } = readDictionary(await rawDictionary(wanted, cwd));
  if (dictionary) return dictionary;
  throw new UsageError(problems.map((problem) => `${wanted}: ${problem.path}: ${describeProblem(problem, lang)}`).join('\n'));
}
