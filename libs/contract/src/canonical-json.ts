/** Given to `canonicalJson` a value that JSON cannot hold. */
export class NotJsonError extends TypeError {
  override name = 'NotJsonError';
}

/**
 * A JSON value in the one form that RFC 8785 (JSON Canonicalization Scheme) gives it: no space, members sorted by their names' UTF-16
 * code units, numbers and strings as ECMAScript writes them. What is hashed or signed is the UTF-8 of this text.
 *
 * Members that are `undefined` are left out, as `JSON.stringify` does. Throws `NotJsonError` for what JSON cannot hold:
 * NaN, infinities, functions, lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotJsonError(`JSON cannot hold the number ${value}`);
    return JSON.stringify(value);
  }
  if (typeof value === 'string') return canonicalString(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object') throw new NotJsonError(`JSON cannot hold a value of type ${typeof value}`);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

function canonicalString(text: string): string {
  if (loneSurrogate.test(text)) throw new NotJsonError('JSON text is Unicode: a lone surrogate cannot be written');
  return JSON.stringify(text);
}
