/** True when `text[start, end)` matches. */
export type TextMatcher = (text: string, start: number, end: number) => boolean;

/** Code units of one kind, between `min` and `max` times; or a group that may be left out. */
type Part = { set: Uint8Array; min: number; max: number } | { optional: Part[] };

/**
 * A matcher for the patterns that dictionaries mostly use: anchored at both ends, a sequence of ASCII literals, classes and counts, and
 * optional groups, where the next code unit always tells which part it belongs to. Such a pattern needs no going back, no substring and no
 * regular-expression engine. `null` for every other pattern.
 */
export function simplePattern(source: string): TextMatcher | null {
  if (!source.startsWith('^') || !source.endsWith('$') || source.endsWith('\\$')) return null;
  const parser = new Parser(source.slice(1, -1));
  const parts = parser.sequence(0);
  if (parts === null || !parser.done || !isDecided(parts, null)) return null;
  return (text, start, end) => run(parts, text, start, end) === end;
}

/** Where `parts` end, or -1. Greedy is exact here: `isDecided` saw to it. */
function run(parts: Part[], text: string, at: number, end: number): number {
  for (const part of parts) {
    if ('optional' in part) {
      if (at < end && accepts(first(part.optional), text.charCodeAt(at))) at = run(part.optional, text, at, end);
      if (at < 0) return -1;
      continue;
    }
    const { set, min, max } = part;
    const stop = max < end - at ? at + max : end;
    const begin = at;
    while (at < stop && accepts(set, text.charCodeAt(at))) at++;
    if (at - begin < min) return -1;
  }
  return at;
}

function accepts(set: Uint8Array, unit: number): boolean {
  return unit < 128 && set[unit] === 1;
}

/** The units that a non-empty sequence whose first part cannot be left out begins with. */
function first(parts: Part[]): Uint8Array {
  const part = parts[0];
  return part !== undefined && 'set' in part ? part.set : new Uint8Array(128);
}

/** No part of open length may take what a later one could need; `after` is what may follow the sequence. */
function isDecided(parts: Part[], after: Uint8Array | null): boolean {
  let follow = after ?? new Uint8Array(128);
  for (const part of [...parts].reverse()) {
    const open = 'optional' in part || part.min !== part.max;
    if ('optional' in part) {
      const head = part.optional[0];
      if (head === undefined || 'optional' in head || head.min === 0) return false;
      if (!isDecided(part.optional, follow)) return false;
    }
    const own = 'optional' in part ? first(part.optional) : part.set;
    if (open && overlap(own, follow)) return false;
    const skippable = 'optional' in part || part.min === 0;
    follow = skippable ? union(own, follow) : own;
  }
  return true;
}

function overlap(a: Uint8Array, b: Uint8Array): boolean {
  return a.some((inA, unit) => inA === 1 && b[unit] === 1);
}

function union(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((inA, unit) => inA | (b[unit] as number));
}

/** Reads the small part of the pattern language above; `null` as soon as it sees anything else. */
class Parser {
  private at = 0;
  constructor(private readonly source: string) {}

  get done(): boolean {
    return this.at === this.source.length;
  }

  sequence(depth: number): Part[] | null {
    const parts: Part[] = [];
    while (!this.done && this.peek() !== ')') {
      const made = this.peek() === '(' ? this.group(depth) : this.single();
      if (made === null) return null;
      parts.push(...made);
    }
    return parts;
  }

  private group(depth: number): Part[] | null {
    this.at++;
    if (this.source.startsWith('?:', this.at)) this.at += 2;
    const parts = depth < 8 ? this.sequence(depth + 1) : null;
    if (parts === null || this.peek() !== ')') return null;
    this.at++;
    const counts = this.quantifier();
    if (counts === null) return null;
    if (counts.min === 1 && counts.max === 1) return parts;
    return counts.min === 0 && counts.max === 1 ? [{ optional: parts }] : null;
  }

  private single(): Part[] | null {
    const set = this.peek() === '[' ? this.charClass() : this.literal();
    const counts = set && this.quantifier();
    return set && counts ? [{ set, ...counts }] : null;
  }

  private literal(): Uint8Array | null {
    const char = this.source.charAt(this.at++);
    if (char === '\\') return this.escape();
    return /[.^$|?*+(){}[\]]/.test(char) ? null : setOf(char);
  }

  private escape(): Uint8Array | null {
    const char = this.source.charAt(this.at++);
    if (char === 'd') return setOf('0-9', true);
    if (char === 'w') return setOf('A-Za-z0-9_', true);
    return /[A-Za-z0-9]/.test(char) || char === '' ? null : setOf(char);
  }

  private charClass(): Uint8Array | null {
    this.at++;
    if (this.peek() === '^') return null;
    const set = new Uint8Array(128);
    while (this.peek() !== ']') {
      if (this.done) return null;
      const low = this.classUnit();
      if (low === null) return null;
      const isRange = this.peek() === '-' && this.source.charAt(this.at + 1) !== ']' && low.length === 1;
      if (!isRange) {
        for (const unit of low) set[unit] = 1;
        continue;
      }
      this.at++;
      const high = this.classUnit();
      if (high?.length !== 1) return null;
      for (let unit = low[0] as number; unit <= (high[0] as number); unit++) set[unit] = 1;
    }
    this.at++;
    return set;
  }

  /** The units that one item of a class stands for. */
  private classUnit(): number[] | null {
    const char = this.source.charAt(this.at++);
    const set = char === '\\' ? this.escape() : setOf(char);
    return set && [...set.keys()].filter((unit) => set[unit] === 1);
  }

  private quantifier(): { min: number; max: number } | null {
    const found = /^(\{(\d+)(,(\d*))?\}|[?*+])?(?![?+*{])/.exec(this.source.slice(this.at));
    if (found === null) return null;
    const [all, sign, low, comma, high] = found;
    this.at += all.length;
    if (sign === undefined) return { min: 1, max: 1 };
    if (low === undefined) return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
    return { min: Number(low), max: comma === undefined ? Number(low) : high ? Number(high) : Infinity };
  }

  private peek(): string {
    return this.source.charAt(this.at);
  }
}

/** One ASCII unit, or with `ranges` the units of `A-Za-z` and the like; `null` outside ASCII. */
function setOf(chars: string, ranges = false): Uint8Array | null {
  const set = new Uint8Array(128);
  if (!ranges) {
    const unit = chars.charCodeAt(0);
    if (chars.length !== 1 || unit > 127) return null;
    set[unit] = 1;
    return set;
  }
  const inClass = new RegExp(`[${chars}]`);
  return set.map((_, unit) => (inClass.test(String.fromCharCode(unit)) ? 1 : 0));
}
