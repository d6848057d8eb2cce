import { at, isObject, kindOf } from './json';
import type { Report } from './problem';

/** Says what is wrong with a value; silent when it has the right shape. */
export type Shape = (value: unknown, path: string, report: Report) => void;

interface Property {
  shape: Shape;
  required: boolean;
}

export const required = (shape: Shape): Property => ({ shape, required: true });
export const optional = (shape: Shape): Property => ({ shape, required: false });

const typed =
  (expected: 'boolean' | 'number' | 'string'): Shape =>
  (value, path, report) => {
    if (typeof value !== expected) report('format.type', path, { expected, received: kindOf(value) });
  };

export const bool: Shape = typed('boolean');
export const num: Shape = typed('number');
export const text: Shape = typed('string');

export const int: Shape = (value, path, report) => {
  if (!Number.isInteger(value)) {
    report('format.type', path, { expected: 'integer', received: typeof value === 'number' ? String(value) : kindOf(value) });
  }
};

export const filledText: Shape = (value, path, report) => {
  text(value, path, report);
  if (value === '') report('format.empty', path);
};

/** Names of tables and fields: a dot separates the two where a field is named from afar, so none may hold one. */
export const name: Shape = (value, path, report) => {
  filledText(value, path, report);
  if (typeof value === 'string' && value.includes('.')) report('format.name_dot', path, { value });
};

export const oneOf =
  (choices: readonly string[]): Shape =>
  (value, path, report) => {
    if (typeof value !== 'string') report('format.type', path, { expected: 'string', received: kindOf(value) });
    else if (!choices.includes(value)) report('format.choice', path, { value, choices: [...choices] });
  };

export const list =
  (item: Shape, { empty = false } = {}): Shape =>
  (value, path, report) => {
    if (!Array.isArray(value)) return report('format.type', path, { expected: 'array', received: kindOf(value) });
    if (value.length === 0 && !empty) report('format.empty', path);
    value.forEach((element, index) => item(element, at(path, index), report));
  };

/** The shape itself, or a list of it. */
export const oneOrMany =
  (item: Shape): Shape =>
  (value, path, report) =>
    Array.isArray(value) ? list(item)(value, path, report) : item(value, path, report);

/** An object with these properties and no other. */
export function object(
  properties: Record<string, Property>,
  special: (key: string, path: string, report: Report) => boolean = () => false,
): Shape {
  const known = new Map(Object.entries(properties));
  return (value, path, report) => {
    if (!isObject(value)) return report('format.type', path, { expected: 'object', received: kindOf(value) });
    for (const [key, inner] of Object.entries(value)) {
      const property = known.get(key);
      if (property) property.shape(inner, at(path, key), report);
      else if (!special(key, at(path, key), report))
        report('format.unknown_property', at(path, key), { property: key, known: [...known.keys()] });
    }
    for (const [key, property] of known) {
      if (property.required && !Object.hasOwn(value, key)) report('format.missing', path, { property: key });
    }
  };
}
