import type { FieldChecks } from './field-checks';
import { nearest } from './near';
import { folded, gist } from './normalise';
import { meaning } from './words';

/** Letters that stand for a word are certain only where the choice is small. */
const fewCodes = 6;

/**
 * The code that a text names in words: the code itself, its label in either language or one of its synonyms, without regard
 * to case, accents and small words; then an everyday word of the same meaning, an initial, digits alone, and last a typing
 * error. Null when nothing fits or when two codes fit.
 */
export function codeNamed(text: string, checks: FieldChecks): string | null {
  const names = namesOf(checks);
  if (!names.length) return null;
  const word = gist(text);
  return (
    only(names, (name) => folded(name) === folded(text)) ??
    (word ? only(names, (name) => gist(name) === word) : null) ??
    sameMeaning(text, names) ??
    initial(text, names, checks.codes.length) ??
    localPart(text, checks.codes) ??
    nearMiss(text, names)
  );
}

type Names = readonly (readonly [name: string, code: string])[];

function namesOf({ field, codes }: FieldChecks): Names {
  const synonyms = (field.meta?.['synonyms'] ?? {}) as Record<string, unknown>;
  const texts = [field.meta?.i18n?.fr?.codes, field.meta?.i18n?.en?.codes];
  return codes.flatMap((code) => {
    const others = [synonyms[code] ?? []].flat().filter((one): one is string => typeof one === 'string');
    const labels = texts.map((labelsOf) => labelsOf?.[code]).filter((label) => label !== undefined);
    return [code, ...labels, ...others].map((name) => [name, code] as const);
  });
}

function only(names: Names, fits: (name: string) => boolean): string | null {
  const found = new Set(names.filter(([name]) => fits(name)).map(([, code]) => code));
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function sameMeaning(text: string, names: Names): string | null {
  const wanted = meaning(text);
  return wanted === null ? null : only(names, (name) => meaning(name) === wanted);
}

function initial(text: string, names: Names, codes: number): string | null {
  if (!/^[a-z]$/i.test(text) || codes > fewCodes) return null;
  return only(names, (name) => folded(name).startsWith(text.toLowerCase()));
}

/** `C12434`, or `NCIT:12434` as an earlier edition wrote it, where one code of the list has these digits. */
function localPart(text: string, codes: readonly string[]): string | null {
  const [, prefix, digits] = /^(?:([A-Za-z]+)\s*[:_]\s*)?[A-Za-z]?(\d{3,})$/.exec(text) ?? [];
  if (!digits) return null;
  const own = codes.filter((code) => new RegExp(`^[A-Z]+:[A-Z]?${digits}$`).test(code));
  const fits = own.filter((code) => !prefix || code.startsWith(`${prefix.toUpperCase()}:`));
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

function nearMiss(text: string, names: Names): string | null {
  const near = nearest(
    text,
    names.map(([name]) => name),
  );
  if (near === null) return null;
  return only(names, (name) => name === near);
}
