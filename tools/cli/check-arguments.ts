import { parseArgs } from 'node:util';

export interface CheckArguments {
  paths: string[];
  /** A file, or a version of the CQDG edition; `null` for the active one. */
  dictionary: string | null;
  lang: 'fr' | 'en';
  json: boolean;
}

/** A call that cannot be understood: told on stderr, exit code 2. */
export class UsageError extends Error {}

/** Reads the arguments of `cqdg check`; the report is in French unless told otherwise. */
export function checkArguments(args: string[]): CheckArguments {
  const { values, positionals } = parsed(args);
  const lang = values.lang ?? 'fr';
  if (lang !== 'fr' && lang !== 'en') throw new UsageError(`--lang is fr or en, not "${lang}"`);
  if (positionals.length === 0) throw new UsageError('no folder and no file to check');
  return { paths: positionals, dictionary: values.dictionary ?? null, lang, json: values.json ?? false };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { dictionary: { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
