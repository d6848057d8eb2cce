import type { Dictionary } from '@cqdg/dictionary';

export type Recognised =
  | { kind: 'table'; table: string; format: 'tsv' | 'xlsx' }
  /** The kind of file is not one that is read; `table` where the name tells it all the same. */
  | { kind: 'type'; extension: string; table: string | null }
  /** A workbook whose name is no table's: its sheets tell. */
  | { kind: 'workbook' }
  | { kind: 'unknown' };

/**
 * Which table a file holds, by its name: the longest table name (or alias of `meta.portal.aliases`) that the name begins with wins, whatever its
 * case and separators; what follows (a version, a date) is ignored, and so are folders. `family_history-v2.tsv` → family_history,
 * `Donor.xlsx` → participant. Sheets of a workbook are recognised by `recogniseSheet`.
 */
export function recogniseTable(dictionary: Dictionary, fileName: string): Recognised {
  const base = fileName.split(/[\\/]/).at(-1) ?? '';
  const dot = base.lastIndexOf('.');
  const extension = dot > 0 ? base.slice(dot + 1).toLowerCase() : '';
  const known = /^(tsv|txt|xlsx)$/.test(extension);
  const looksLikeExtension = /^[a-z]{2,5}[0-9]?$/.test(extension);
  const table = recogniseSheet(dictionary, known || looksLikeExtension ? base.slice(0, dot) : base);
  if (!known && looksLikeExtension) return { kind: 'type', extension, table };
  if (table !== null) return { kind: 'table', table, format: extension === 'xlsx' ? 'xlsx' : 'tsv' };
  return extension === 'xlsx' ? { kind: 'workbook' } : { kind: 'unknown' };
}

/** The table of a sheet (or of a file name without its extension); `null` when it is none. */
export function recogniseSheet(dictionary: Dictionary, name: string): string | null {
  const words = normalise(name);
  let best: { length: number; table: string } | null = null;
  for (const [known, table] of names(dictionary)) {
    const wanted = normalise(known);
    if (!words.startsWith(wanted)) continue;
    // `studying.tsv` is not study: after the name comes a separator, a digit or nothing.
    if (words.length > wanted.length && /[a-z]/.test(words.charAt(wanted.length))) continue;
    if (best === null || wanted.length > best.length) best = { length: wanted.length, table };
  }
  return best?.table ?? null;
}

function names(dictionary: Dictionary): [string, string][] {
  const tables = new Set(dictionary.schemas.map((schema) => schema.name));
  const aliases = Object.entries(dictionary.meta?.portal?.aliases ?? {}).filter(([, table]) => tables.has(table));
  return [...[...tables].map((table): [string, string] => [table, table]), ...aliases];
}

/** Lower case, accents off, one `_` for any run of separators. */
function normalise(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}
