import type { Dictionary } from '../model';
import { describeProblem } from '../read/problem-text';
import { readDictionary } from '../read/read';
import edition17 from './generated/cqdg-1.7.json';

/** The editions as files: Lectern 2, with references as pointers. What the portal publishes and offers for download. */
export const cqdgRaw: Readonly<Record<string, unknown>> = { '1.7': edition17 };

/** The versions that come with the portal, oldest first. */
export const cqdgVersions: readonly string[] = Object.keys(cqdgRaw);

/** The edition that new submissions are made on. */
export const activeCqdgVersion = '1.7';

const editions = new Map<string, Dictionary>();

/**
 * An edition ready for use: references resolved, read once and then kept. Do not alter what it returns.
 * @param version one of `cqdgVersions`
 * @throws when there is no such version, or when its file is not a dictionary (a test proves that this does not happen)
 */
export function cqdgDictionary(version: string = activeCqdgVersion): Dictionary {
  const known = editions.get(version);
  if (known) return known;
  if (!Object.hasOwn(cqdgRaw, version)) throw new Error(`No CQDG edition ${version}; known: ${cqdgVersions.join(', ')}`);
  const { dictionary, problems } = readDictionary(cqdgRaw[version]);
  if (!dictionary)
    throw new Error(`CQDG edition ${version}: ${problems.map((one) => `${one.path}: ${describeProblem(one, 'en')}`).join('; ')}`);
  editions.set(version, dictionary);
  return dictionary;
}
