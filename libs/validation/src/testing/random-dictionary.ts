import type { Condition, Field, Match, Restrictions, Scalar, SimpleRestrictions, ValueType } from '@cqdg/dictionary';

/** Numbers from a seed (mulberry32), so that a failure can be run again. */
export class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)] as T;
  }

  some<T>(items: readonly T[], most: number): T[] {
    const count = 1 + Math.floor(this.next() * most);
    return [...new Set(Array.from({ length: count }, () => this.pick(items)))];
  }
}

const patterns = [
  '^[A-C]+$',
  '^[a-z]{1,3}$',
  'b',
  '^A?B*$',
  '^(A|B).*$',
  '^[0-9]+(\\.[0-9]{1,2})?$',
  '^(HP:)[0-9]{2}$',
  '^\\w+$',
  '^[^x]*$',
];
const words = ['A', 'B', 'AB', 'abc', 'x', 'É', 'HP:12', 'hp:12', '1', '1.25'];
const values: Record<ValueType, string[]> = {
  string: words,
  integer: ['0', '1', '1', '5', '5', '-3', '007', '12', '1', '5', '1.0', '+1', '9007199254740993'],
  number: ['0', '1.5', '-2', '1e1', '10', '1', '5', '5.50', '.5', '0x1', 'NaN'],
  boolean: ['true', 'FALSE', 'True', 'false', 'true', 'false', 'yes', '0'],
};
const noise = ['', '', ' ', '"A"', '"', ' A ', '\u00a0B', 'A;B', ';', 'A;;b', '1;5', 'true;x', '"1"'];

function codes(type: ValueType, random: Random): Scalar[] {
  if (type === 'string') return random.some(words, 4);
  return random.some([0, 1, 5, -3, 12], 3);
}

const fieldNames = ['f0', 'f1', 'f2', 'f3', 'f4', 'f5'];

function simple(type: ValueType, random: Random): SimpleRestrictions {
  const made: SimpleRestrictions = {};
  if (random.chance(0.2)) made.required = true;
  else if (random.chance(0.08)) made.empty = true;
  if (type !== 'boolean' && random.chance(0.3)) made.codeList = codes(type, random);
  if (type === 'string' && random.chance(0.35)) made.regex = random.chance(0.8) ? random.pick(patterns) : random.some(patterns, 2);
  if ((type === 'integer' || type === 'number') && random.chance(0.4)) {
    made.range = {
      [random.pick(['min', 'exclusiveMin'])]: random.pick([-3, 0, 1]),
      [random.pick(['max', 'exclusiveMax'])]: random.pick([5, 9, 10]),
    };
  }
  return made;
}

function match(random: Random): Match {
  switch (random.pick(['value', 'values', 'codeList', 'regex', 'range', 'exists', 'count'])) {
    case 'value':
      return { value: random.pick<Scalar>(['a', 'B', 1, true]) };
    case 'values':
      return { value: random.some(['A', 'b', 'AB'], 2) };
    case 'codeList':
      return { codeList: random.some<Scalar>(['A', 'b', 'AB', 5], 3) };
    case 'regex':
      return { regex: random.pick(patterns) };
    case 'range':
      return { range: { min: random.pick([0, 1, 5]) } };
    case 'exists':
      return { exists: random.chance(0.5) };
    default:
      return { count: random.chance(0.5) ? random.pick([0, 1, 2]) : { min: 1, max: 2 } };
  }
}

function condition(random: Random): Condition {
  const kind = random.chance(0.4) ? { case: random.pick(['all', 'any', 'none'] as const) } : {};
  return { fields: random.some(fieldNames, 2), match: match(random), ...kind };
}

function restrictions(type: ValueType, random: Random, depth: number): Restrictions {
  if (depth === 0 || random.chance(0.5)) return simple(type, random);
  const conditions = Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => condition(random));
  const kind = random.chance(0.4) ? { case: random.pick(['all', 'any', 'none'] as const) } : {};
  const branch = (): Restrictions | Restrictions[] =>
    random.chance(0.3) ? [restrictions(type, random, depth - 1), simple(type, random)] : restrictions(type, random, depth - 1);
  return { if: { conditions, ...kind }, then: branch(), ...(random.chance(0.5) ? { else: branch() } : {}) };
}

/** Six fields of all types, some of them lists, with restrictions up to three conditions deep. */
export function randomFields(random: Random): Field[] {
  const density = random.pick([0.1, 0.3, 0.7]);
  return fieldNames.map((name): Field => {
    const valueType = random.pick(['string', 'string', 'string', 'integer', 'number', 'boolean'] as const);
    const field: Field = { name, valueType };
    if (random.chance(0.25)) Object.assign(field, { isArray: true, delimiter: ';' });
    if (random.chance(0.8))
      field.restrictions = Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => restrictions(valueType, random, 2));
    if (random.chance(density / 4)) field.meta = { advice: restrictions(valueType, random, 1) };
    return field;
  });
}

/** A row whose cells are mostly of the kind that their field takes. */
export function randomRow(fields: readonly Field[], random: Random): string[] {
  return fields.map(({ valueType, isArray }) => {
    if (random.chance(0.1)) return random.pick(noise);
    if (isArray === true && random.chance(0.6)) return random.some(values[valueType], 3).join(random.pick([';', '; ']));
    return random.pick(values[valueType]);
  });
}
