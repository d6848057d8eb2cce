import type { FieldChecks } from './field-checks';

const address = /^https?:\/\/\S*[/#]([A-Za-z]+[_:]\w+)$/;
/** A prefix and a number, whatever stands between them. */
const parts = /^([A-Za-z]+)\s*[:_\-\s\uFF1A]*\s*([A-Za-z]?\d+)$/;

/** Other spellings of a code that keep its letters and digits: whether one is right is for the field's checks to say. */
export function* codeSpellings(text: string, checks: FieldChecks): Generator<string> {
  const bare = address.exec(text)?.[1] ?? text;
  yield bare;
  yield bare.toUpperCase();
  yield bare.toLowerCase();
  const colon = bare.indexOf(':');
  if (colon > 0) yield bare.slice(0, colon).toUpperCase() + bare.slice(colon);
  const split = parts.exec(bare);
  if (split) yield `${split[1]?.toUpperCase()}:${split[2]?.toUpperCase()}`;
  for (const prefix of prefixes(checks)) {
    const rest = bare.toUpperCase().startsWith(prefix) ? bare.slice(prefix.length).replace(/^[\s:_-]+/, '') : null;
    if (rest && /^[A-Za-z]?\d+$/.test(rest)) yield `${prefix}:${rest.toUpperCase()}`;
  }
  yield* dotted(bare);
}

/** ICD-10 writes a dot after the third character: `C411` and `c41,1` are `C41.1`. */
function* dotted(text: string): Generator<string> {
  const icd = /^([A-Za-z]\d[0-9A-Za-z])[,. ]?([0-9A-Za-z]{1,4})$/.exec(text);
  if (icd) yield `${icd[1]}.${icd[2]}`.toUpperCase();
}

/** `NCIT` of the codes and examples that begin with `NCIT:`. */
function prefixes({ codes, field }: FieldChecks): Set<string> {
  const known = [...codes, ...(field.meta?.examples ?? [])];
  return new Set(known.map((code) => /^([A-Z]{2,}):/.exec(code)?.[1]).filter((prefix) => prefix !== undefined));
}
