import { at, isObject, kindOf, type Json } from './json';
import { filledText, list, object, optional, required, text, type Shape } from './shape';

const numbered = /^[1-9]\d*$/;

/**
 * Lectern's `meta` holds no list of objects. There, such a list is an object numbered from 1: `{"1": {…}, "2": {…}}`.
 * Turns these back into lists, at any depth.
 */
export function unnumber(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unnumber);
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  // JSON.parse orders whole-number keys, so this holds whatever order the file had.
  if (keys.length > 0 && keys.every((key, index) => numbered.test(key) && Number(key) === index + 1))
    return Object.values(value).map(unnumber);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unnumber(inner)]));
}

/** What Lectern allows in `meta`: text, number, true or false, lists of text or of numbers, and objects of these. */
export const metaShape: Shape = (value, path, report) => {
  if (!isObject(value)) return report('format.type', path, { expected: 'object', received: kindOf(value) });
  for (const [key, inner] of Object.entries(value)) {
    if (isObject(inner)) metaShape(inner, at(path, key), report);
    else if (!isMetaValue(inner)) report('format.meta_value', at(path, key), { received: kindOf(inner) });
  }
};

function isMetaValue(value: unknown): boolean {
  if (['string', 'number', 'boolean'].includes(typeof value)) return true;
  return Array.isArray(value) && (value.every((item) => typeof item === 'string') || value.every((item) => typeof item === 'number'));
}

const registration = object(
  Object.fromEntries(['table', 'study', 'participant', 'biospecimen', 'sample', 'sampleType'].map((key) => [key, required(filledText)])),
);
const textsByKey: Shape = (value, path, report) => {
  if (!isObject(value)) return report('format.type', path, { expected: 'object', received: kindOf(value) });
  for (const [key, inner] of Object.entries(value)) text(inner, at(path, key), report);
};
const anyNumberOf = (item: Shape): Shape => list(item, { empty: true });
const mandatory: Shape = (value, path, report) => (Array.isArray(value) ? anyNumberOf(filledText) : filledText)(value, path, report);
const rule: Shape = (value, path, report) => {
  if (!isObject(value)) return report('format.type', path, { expected: 'object', received: kindOf(value) });
  if (!Object.hasOwn(value, 'use')) report('format.missing', path, { property: 'use' });
  else filledText(value['use'], at(path, 'use'), report);
};

/** `meta.portal` of a dictionary, once unnumbered. Which parameters a rule takes is known where the rules are. */
export const portalShape: Shape = object({
  registration: optional(registration),
  mandatory: optional(anyNumberOf(mandatory)),
  aliases: optional(textsByKey),
  rules: optional(anyNumberOf(rule)),
});

/** A dictionary's JSON with `meta.portal` and every `meta.advice` unnumbered. */
export function unnumberMeta(json: Json): Json {
  const fieldOf = (field: unknown) => inMeta(field, 'advice');
  const schemaOf = (schema: unknown) =>
    isObject(schema) && Array.isArray(schema['fields']) ? { ...schema, fields: schema['fields'].map(fieldOf) } : schema;
  const schemas = Array.isArray(json['schemas']) ? { schemas: json['schemas'].map(schemaOf) } : {};
  return { ...(inMeta(json, 'portal') as Json), ...schemas };
}

function inMeta(holder: unknown, key: string): unknown {
  if (!isObject(holder) || !isObject(holder['meta']) || !Object.hasOwn(holder['meta'], key)) return holder;
  return { ...holder, meta: { ...holder['meta'], [key]: unnumber(holder['meta'][key]) } };
}
