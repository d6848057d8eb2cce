/** The parts of a template, typeset: the same for every value that is put between them, so worked out once. */
const known = new WeakMap<TemplateStringsArray, string[]>();

/**
 * French typography of the sentences themselves: no-break spaces inside « » and before a colon or a percent sign, the
 * typographic apostrophe. What is put into them, the user's own values, stays as it is.
 */
export function t(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  let set = known.get(parts);
  if (set === undefined) known.set(parts, (set = parts.map(typeset)));
  return set.map((part, at) => part + (values[at] ?? '')).join('');
}

function typeset(part: string): string {
  return part
    .replace(/« /g, '«\u00a0')
    .replace(/ ([»:%])/g, '\u00a0$1')
    .replace(/'/g, '’');
}
