import type { Finding, FindingParam } from '@cqdg/contract';

/** What a person reads of a value; the file has the whole of it. */
const SHOWN = 1000;
/** A value that can be mended is told whole, for the cells are found by it. */
const MENDABLE = 20_000;

/** The finding without what only a broken file holds: a cell may have millions of characters, and findings are many. */
export function shortened(finding: Finding): Finding {
  const { value, proposal, keys, params } = finding;
  const limit = proposal === null ? SHOWN : MENDABLE;
  const long = (text: FindingParam): boolean => typeof text === 'string' && text.length > SHOWN;
  const longValue = Math.max(value?.length ?? 0, proposal?.length ?? 0) > limit;
  if (!longValue && !anyOf(keys, long) && !anyOf(params, long)) return finding;
  return {
    ...finding,
    value: longValue && value !== null ? cut(value) : value,
    proposal: longValue ? null : proposal,
    keys: Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, cut(key)])),
    params: Object.fromEntries(Object.entries(params).map(([name, param]) => [name, typeof param === 'string' ? cut(param) : param])),
  };
}

function anyOf<T>(values: Record<string, T>, test: (value: T) => boolean): boolean {
  for (const name in values) if (test(values[name] as T)) return true;
  return false;
}

/** Never through the middle of a character. */
function cut(text: string): string {
  if (text.length <= SHOWN) return text;
  return `${text.slice(0, SHOWN).replace(/[\ud800-\udbff]$/, '')}…`;
}
