import { at, isObject, kindOf, type Json } from './json';
import type { ProblemCode, ProblemParams, Report } from './problem';

const tag = /^#(\/[-_A-Za-z0-9]+)+$/;
/** References may hold references: without a bound a short file could grow to billions of values. */
const maxValues = 200_000;
const longestChain = 100;

type Resolved = string | string[];

/** A string of the form `#/a/b`. */
export const isReference = (value: unknown): value is string => typeof value === 'string' && tag.test(value);

/**
 * A copy of a dictionary's JSON in which every `#/a/b` under `restrictions` and `meta` is replaced by what `references` hold there.
 * Within a list, a reference to a list puts its items in place. What cannot be resolved is reported and left as it stands.
 */
export function resolveReferences(json: Json, report: Report): Json {
  const resolver = new Resolver(json['references'], report);
  const schemas = Array.isArray(json['schemas'])
    ? json['schemas'].map((schema: unknown, index) => resolver.holder(schema, `/schemas/${index}`))
    : json['schemas'];
  const { references, ...rest } = resolver.holder(json, '') as Json;
  if (references !== undefined && !isObject(references))
    report('format.type', '/references', { expected: 'object', received: kindOf(references) });
  resolver.unused(references, '/references', '#');
  return 'schemas' in json ? { ...rest, schemas } : rest;
}

/** Why a reference has no value; told again at every place that uses it. */
class Failure {
  constructor(
    readonly code: ProblemCode,
    readonly params: ProblemParams,
  ) {}
}

class Resolver {
  private readonly known = new Map<string, Resolved | Failure>();
  private values = 0;

  constructor(
    private readonly references: unknown,
    private readonly report: Report,
  ) {}

  /** A dictionary, schema or field: only what describes data may refer, never its texts. */
  holder(value: unknown, path: string): unknown {
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([key, inner]): [string, unknown] => {
      if (key === 'restrictions' || key === 'meta') return [key, this.deep(inner, at(path, key))];
      if (key === 'fields' && Array.isArray(inner)) return [key, inner.map((field, index) => this.holder(field, at(at(path, key), index)))];
      return [key, inner];
    });
    return Object.fromEntries(entries);
  }

  /** What no schema refers to must make sense too. Called last: the rest has been told where it is used. */
  unused(value: unknown, path: string, reference: string): void {
    if (isObject(value)) return Object.entries(value).forEach(([key, inner]) => this.unused(inner, at(path, key), `${reference}/${key}`));
    if (!isReference(reference) || this.known.has(reference)) return;
    const resolved = this.resolve(reference, []);
    if (resolved instanceof Failure) this.report(resolved.code, path, resolved.params);
  }

  private deep(value: unknown, path: string): unknown {
    if (isReference(value)) return this.value(value, path);
    if (Array.isArray(value)) {
      return value.flatMap((item: unknown, index) =>
        isReference(item) ? this.value(item, at(path, index)) : [this.deep(item, at(path, index))],
      );
    }
    if (!isObject(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.deep(inner, at(path, key))]));
  }

  private value(reference: string, path: string): Resolved {
    let value = this.resolve(reference, []);
    if (Array.isArray(value)) value = this.spend(value.length, reference) ?? value;
    if (!(value instanceof Failure)) return value;
    this.report(value.code, path, value.params);
    return reference;
  }

  private resolve(reference: string, chain: string[]): Resolved | Failure {
    const before = this.known.get(reference);
    if (before !== undefined) return before;
    const again = chain.indexOf(reference);
    if (again >= 0 || chain.length >= longestChain) {
      return new Failure('reference.cycle', { reference, chain: [...chain.slice(Math.max(0, again)), reference] });
    }
    const made = this.make(reference, [...chain, reference]);
    this.known.set(reference, made);
    return made;
  }

  private make(reference: string, chain: string[]): Resolved | Failure {
    const found = lookUp(this.references, reference);
    if (found === undefined) return new Failure('reference.unknown', { reference });
    if (isReference(found)) return this.resolve(found, chain);
    if (typeof found === 'string') return found;
    if (!Array.isArray(found) || found.length === 0) return new Failure('reference.not_a_value', { reference });
    const values: string[] = [];
    for (const item of found as unknown[]) {
      if (typeof item !== 'string') return new Failure('reference.not_a_value', { reference });
      const inner = isReference(item) ? this.resolve(item, chain) : item;
      if (inner instanceof Failure) return inner;
      const tooMany = this.spend(Array.isArray(inner) ? inner.length : 1, reference);
      if (tooMany) return tooMany;
      for (const value of Array.isArray(inner) ? inner : [inner]) values.push(value);
    }
    return values;
  }

  private spend(values: number, reference: string): Failure | null {
    this.values += values;
    return this.values > maxValues ? new Failure('reference.too_large', { reference, most: maxValues }) : null;
  }
}

function lookUp(references: unknown, reference: string): unknown {
  let place: unknown = references;
  for (const key of reference.slice(2).split('/')) {
    if (!isObject(place) || !Object.hasOwn(place, key)) return undefined;
    place = place[key];
  }
  return place;
}
