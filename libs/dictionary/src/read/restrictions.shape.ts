import { at, isObject, kindOf } from './json';
import type { Report } from './problem';
import { bool, int, list, num, object, oneOf, oneOrMany, optional, required, text, type Shape } from './shape';

const pattern: Shape = (value, path, report) => {
  text(value, path, report);
  if (typeof value !== 'string') return;
  try {
    new RegExp(value);
  } catch (error) {
    report('pattern.invalid', path, { pattern: value, reason: error instanceof Error ? error.message : String(error) });
  }
};

const bounds = ['min', 'max', 'exclusiveMin', 'exclusiveMax'] as const;

const range =
  (bound: Shape): Shape =>
  (value, path, report) => {
    object(Object.fromEntries(bounds.map((key) => [key, optional(bound)])))(value, path, report);
    if (!isObject(value)) return;
    if (!bounds.some((key) => Object.hasOwn(value, key))) report('range.empty', path);
    for (const side of ['in', 'ax']) {
      const [inclusive, exclusive] = [`m${side}`, `exclusiveM${side}`];
      if (Object.hasOwn(value, inclusive) && Object.hasOwn(value, exclusive)) report('range.both', path, { inclusive, exclusive });
    }
    const low = value['min'] ?? value['exclusiveMin'];
    const high = value['max'] ?? value['exclusiveMax'];
    if (typeof low === 'number' && typeof high === 'number' && low > high) report('range.inverted', path, { low, high });
  };

const scalar: Shape = (value, path, report) => {
  if (!['string', 'number', 'boolean'].includes(typeof value)) {
    report('format.type', path, { expected: 'string, number or boolean', received: kindOf(value) });
  }
};

const match = object({
  value: optional(oneOrMany(scalar)),
  codeList: optional(list(scalar)),
  regex: optional(oneOrMany(pattern)),
  range: optional(range(num)),
  exists: optional(bool),
  count: optional((value, path, report) => (typeof value === 'number' ? int(value, path, report) : range(int)(value, path, report))),
});

const someMatch: Shape = (value, path, report) => {
  match(value, path, report);
  if (isObject(value) && Object.keys(value).length === 0) report('condition.no_match', path);
};

const caseOf = oneOf(['all', 'any', 'none']);
const condition = object({ fields: required(list(text)), match: required(someMatch), case: optional(caseOf) });
const test = object({ conditions: required(list(condition)), case: optional(caseOf) });

const byType: Record<string, Record<string, Shape>> = {
  string: { codeList: list(text), regex: oneOrMany(pattern) },
  integer: { codeList: list(int), range: range(int) },
  number: { codeList: list(num), range: range(num) },
  boolean: {},
};
const allKinds = ['codeList', 'regex', 'range'];

/** Lectern 1 had both here; each gets a sentence that says what became of it. */
function former(key: string, path: string, report: Report): boolean {
  if (key === 'script') report('format.script', path);
  else if (key === 'unique') report('format.unique_moved', path);
  else return false;
  return true;
}

const shapes = new Map<string, Shape>();

/**
 * The restrictions that a field of this type may carry: one object or a list of them, each either simple or conditional, never both.
 * An unknown type is checked like a string: its own problem is reported with the field.
 */
export function restrictionsFor(valueType: unknown): Shape {
  const type = typeof valueType === 'string' && Object.hasOwn(byType, valueType) ? valueType : 'string';
  const made = shapes.get(type) ?? oneOrMany(restrictionsOf(type));
  shapes.set(type, made);
  return made;
}

function restrictionsOf(type: string): Shape {
  const kinds = byType[type] ?? {};
  const notForType = (key: string, path: string, report: Report) => {
    if (!allKinds.includes(key)) return former(key, path, report);
    report('format.not_for_type', path, { restriction: key, type });
    return true;
  };
  const simple = object(
    {
      required: optional(bool),
      empty: optional(bool),
      ...Object.fromEntries(Object.entries(kinds).map(([key, shape]) => [key, optional(shape)])),
    },
    notForType,
  );
  const branch: Shape = (value, path, report) => oneOrMany(restrictions)(value, path, report);
  const conditional = object({ if: required(test), then: optional(branch), else: optional(branch) });
  const restrictions: Shape = (value, path, report) => {
    if (!isObject(value) || !Object.hasOwn(value, 'if')) return simple(value, path, report);
    const beside = Object.keys(value).filter((key) => ['required', 'empty', ...allKinds].includes(key));
    if (beside.length === 0) return conditional(value, path, report);
    report('format.mixed_conditional', path, { properties: beside });
    const parts = Object.entries(value);
    conditional(Object.fromEntries(parts.filter(([key]) => !beside.includes(key))), path, report);
    for (const [key, inner] of parts) if (beside.includes(key)) simple({ [key]: inner }, path, report);
  };
  return restrictions;
}

/** Every `conditions[].fields[]` of some restrictions, with its path; the shape must have been checked before. */
export function conditionFields(value: unknown, path: string): { field: string; path: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => conditionFields(item, at(path, index)));
  if (!isObject(value) || !isObject(value['if'])) return [];
  const conditions = Array.isArray(value['if']['conditions']) ? value['if']['conditions'] : [];
  const own = conditions.flatMap((item: unknown, index) => {
    const fields = isObject(item) && Array.isArray(item['fields']) ? item['fields'] : [];
    return fields.flatMap((field: unknown, place) =>
      typeof field === 'string' ? [{ field, path: `${path}/if/conditions/${index}/fields/${place}` }] : [],
    );
  });
  return [...own, ...conditionFields(value['then'], at(path, 'then')), ...conditionFields(value['else'], at(path, 'else'))];
}
