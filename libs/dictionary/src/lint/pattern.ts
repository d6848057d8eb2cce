/** What a pattern's text says about the work that matching may take. */
export interface PatternShape {
  /** A repetition within a repetition, such as `(a+)+`: some texts take time that doubles with each character. */
  nested: boolean;
  /** Repeated alternatives or back-references: the work cannot be told from the text. */
  unclear: boolean;
  /** Repetitions whose length is free. */
  repetitions: number;
  /** A dot that stands for any one character, outside of classes. */
  bareDot: boolean;
  anchored: boolean;
}

interface Group {
  repeats: boolean;
  alternatives: boolean;
}

const mostSteps = 1_000_000;

/** Reads a pattern without running it. The pattern must compile. */
export function shapeOf(pattern: string): PatternShape {
  const shape: PatternShape = {
    nested: false,
    unclear: false,
    repetitions: 0,
    bareDot: false,
    anchored: /^\^/.test(pattern) && /(^|[^\\])(\\\\)*\$$/.test(pattern),
  };
  const open: Group[] = [{ repeats: false, alternatives: false }];
  for (let index = 0; index < pattern.length;) {
    const outer = open.at(-1);
    if (!outer) break;
    const { atom, next, kind } = atomAt(pattern, index, open);
    index = next;
    if (kind === 'reference') shape.unclear = true;
    if (!atom) continue;
    const parent = open.at(-1) ?? outer;
    const quantifier = quantifierAt(pattern, index);
    index += quantifier.length;
    if (kind === 'dot' && quantifier.max <= 1) shape.bareDot = true;
    if (quantifier.max > 1) {
      if (atom.repeats) shape.nested = true;
      if (atom.alternatives) shape.unclear = true;
    }
    const free = quantifier.max > 1 && quantifier.max !== quantifier.min;
    if (free) shape.repetitions++;
    parent.repeats ||= free || atom.repeats;
    parent.alternatives ||= atom.alternatives;
  }
  return shape;
}

interface Atom {
  atom: Group | null;
  next: number;
  kind: 'dot' | 'reference' | 'other';
}

function atomAt(pattern: string, index: number, open: Group[]): Atom {
  const plain = { repeats: false, alternatives: false };
  switch (pattern[index]) {
    case '\\': {
      const kind = /[1-9k]/.test(pattern[index + 1] ?? '') ? 'reference' : 'other';
      return { atom: plain, next: index + 2, kind };
    }
    case '[':
      return { atom: plain, next: endOfClass(pattern, index), kind: 'other' };
    case '(': {
      open.push({ repeats: false, alternatives: false });
      const head = /^\((\?(:|<?[=!]|<[^>]*>))?/.exec(pattern.slice(index))?.[0].length ?? 1;
      return { atom: null, next: index + head, kind: 'other' };
    }
    case ')':
      return { atom: open.length > 1 ? (open.pop() ?? plain) : plain, next: index + 1, kind: 'other' };
    case '|': {
      const group = open.at(-1);
      if (group) group.alternatives = true;
      return { atom: null, next: index + 1, kind: 'other' };
    }
    case '.':
      return { atom: plain, next: index + 1, kind: 'dot' };
    default:
      return { atom: plain, next: index + 1, kind: 'other' };
  }
}

function endOfClass(pattern: string, start: number): number {
  for (let index = start + 1; index < pattern.length; index++) {
    if (pattern[index] === '\\') index++;
    else if (pattern[index] === ']') return index + 1;
  }
  return pattern.length;
}

function quantifierAt(pattern: string, index: number): { min: number; max: number; length: number } {
  const rest = pattern.slice(index);
  const found = /^(?:([*+?])|\{(\d+)(,(\d*))?\})\??/.exec(rest);
  if (!found) return { min: 1, max: 1, length: 0 };
  const [whole, sign, low, comma, high] = found;
  if (sign) return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity, length: whole.length };
  const max = comma === undefined ? Number(low) : high ? Number(high) : Infinity;
  return { min: Number(low), max, length: whole.length };
}

export function compiled(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern);
  } catch {
    // A pattern that does not compile is named by the rule `format`.
    return null;
  }
}

/** Whether the pattern accepts the text; `null` where finding out might take long, or the pattern does not compile. */
export function accepts(pattern: string, text: string): boolean | null {
  const regex = compiled(pattern);
  if (!regex) return null;
  const { nested, unclear, repetitions } = shapeOf(pattern);
  if (nested || unclear || (text.length + 1) ** (repetitions + 1) > mostSteps) return null;
  return regex.test(text);
}
