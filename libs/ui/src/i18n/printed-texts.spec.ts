import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@cqdg/contract';

// What the texts of the pages say, read one by one in both languages.
const root = join(__dirname, '../../../..');
const files = ['apps/submitter/src/app', 'apps/admin/src/app', 'libs/ui/src'].flatMap((folder) =>
  globSync(`${folder}/**/*.texts.ts`, { cwd: root }),
);

type Say = (...args: unknown[]) => unknown;
type Entry = [where: string, text: string | Say];

function entries(where: string, value: unknown): Entry[] {
  if (typeof value === 'string' || typeof value === 'function') return [[where, value as string | Say]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => entries(`${where}.${key}`, inner));
}

function textsOf(file: string): Record<Language, Entry[]>[] {
  // The path is only known now; each file exports texts of both languages.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const module = require(join(root, file)) as Record<string, Partial<Record<Language, unknown>>>;
  return Object.entries(module)
    .filter(([, texts]) => texts?.fr && texts.en)
    .map(([name, texts]) => ({ fr: entries(`${file} ${name}`, texts.fr), en: entries(`${file} ${name}`, texts.en) }));
}

/** What a text says of a number, its arguments all being that number; null where it wants something else. */
function said(text: string | Say, n: number): string | null {
  if (typeof text === 'string') return text;
  try {
    const words = text(n, n, n, n, n, n);
    return typeof words === 'string' ? words : null;
  } catch {
    return null;
  }
}

const texts = files.flatMap(textsOf);
const all = (language: Language) => texts.flatMap((one) => one[language]);
const withoutCode = (text: string) => text.replace(/`[^`]*`/g, '');
const every = (language: Language) =>
  all(language).flatMap(([where, text]) =>
    [0, 1, 2].flatMap((n) => said(text, n) ?? []).map((words) => [where, withoutCode(words)] as const),
  );
const faults = (language: Language, wrong: RegExp) => [
  ...new Set(
    every(language)
      .filter(([, words]) => wrong.test(words))
      .map(([where, words]) => `${where}: ${words}`),
  ),
];

describe('the texts of the pages', () => {
  it('are found', () => expect(texts.length).toBeGreaterThan(12));

  it('set French as it is printed in Québec: no-break spaces inside « », before : and %, none before ; ? !, curved apostrophes', () => {
    expect(faults('fr', /« | »| [:%](?=\s|$)|[\s\u00a0\u202f][;?!](?=\s|$)|(?<=\p{L})'(?=\p{L})|"|\.\.\./u)).toEqual([]);
  });

  it('set English with curved quotes and apostrophes', () => {
    expect(faults('en', /(?<=\p{L})'(?=\p{L})|"|«|\.\.\.| [:;?!](?=\s|$)/u)).toEqual([]);
  });

  it('never leave a plural to the reader', () => {
    expect([...faults('fr', /\p{L}\((?:s|e|es|x)\)/u), ...faults('en', /\p{L}\((?:s|es)\)/u)]).toEqual([]);
  });

  it('are not left in French', () => {
    const same = texts.flatMap(({ fr, en }) =>
      fr
        .filter(
          ([, text], at) => typeof text === 'string' && text === en[at]?.[1] && /[À-öø-ÿ]|(?:\p{L}+ ){2}\p{L}/u.test(withoutCode(text)),
        )
        .map(([where]) => where),
    );
    // The names of the languages, each in its own.
    expect(same.filter((where) => !/\.french$/.test(where))).toEqual([]);
  });
});
