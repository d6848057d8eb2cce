import type { Dictionary } from '../model';
import { dictionaryShape } from './dictionary.shape';
import { checkLinks } from './links';
import { unnumberMeta } from './meta';
import { at, isObject, kindOf, type Json } from './json';
import type { DictionaryProblem, Report } from './problem';
import { resolveReferences } from './references';

/** No dictionary is nested deeper; without a bound, a hostile file could exhaust the stack. */
const maxDepth = 100;

export interface ReadResult {
  /** With references put in and nothing left to check; `null` when there is any problem. */
  dictionary: Dictionary | null;
  problems: DictionaryProblem[];
}

/**
 * Reads a dictionary in Lectern 2 form (Overture's meta-schema).
 *
 * In: any value that `JSON.parse` can give. Out: the dictionary, or every problem with its place and why. Never throws, and
 * executes nothing that it reads; patterns are compiled, not run.
 */
export function readDictionary(json: unknown): ReadResult {
  const problems: DictionaryProblem[] = [];
  const report: Report = (code, path, params = {}) => void problems.push({ code, path, params });
  const prepared = prepare(json, report);
  if (!prepared) return { dictionary: null, problems };
  dictionaryShape(prepared, '', report);
  // The one assertion: the shape above is the type's.
  const dictionary = prepared as unknown as Dictionary;
  if (problems.every(({ code }) => !breaksShape(code))) checkLinks(dictionary, report);
  return { dictionary: problems.length === 0 ? dictionary : null, problems };
}

/** References put in and numbered lists unnumbered; `null` when there is nothing to look at. */
export function prepare(json: unknown, report: Report): Json | null {
  if (!isObject(json)) {
    report('format.type', '', { expected: 'object', received: kindOf(json) });
    return null;
  }
  const deep = deepest(json);
  if (deep) {
    report('format.too_deep', deep, { most: maxDepth });
    return null;
  }
  return unnumberMeta(resolveReferences(json, report));
}

const breaksShape = (code: string) => ['format.type', 'format.missing', 'format.empty'].includes(code);

/** Where the nesting first goes too deep, if it does. Walks with its own stack. */
function deepest(json: Json): string | null {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: json, path: '', depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (next.depth > maxDepth) return next.path;
    for (const [key, value] of Object.entries(next.value)) open.push({ value, path: at(next.path, key), depth: next.depth + 1 });
  }
  return null;
}
