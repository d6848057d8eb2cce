import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Language } from '@cqdg/dictionary';

/** A call that cannot be understood, or files that cannot be read: the sentence goes to stderr, the exit code is 2. */
export class UsageError extends Error {}

const common = { lang: { type: 'string', default: 'fr' } } as const;

/** The arguments of a command: its own options, and `--lang`, French unless told otherwise. Throws `UsageError`. */
export function readArguments<T extends ParseArgsOptionsConfig>(args: string[], own: T) {
  const { values, positionals } = parsed(args, { ...own, ...common });
  return { values, positionals, lang: language((values as { lang: string }).lang) };
}

function parsed<T extends ParseArgsOptionsConfig>(args: string[], options: T) {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function language(lang: string): Language {
  if (lang !== 'fr' && lang !== 'en') throw new UsageError(`--lang is fr or en, not "${lang}"`);
  return lang;
}
