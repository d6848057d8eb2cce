/**
 * French typography of the sentences themselves: no-break spaces inside « » and before a colon or a percent sign, the
 * typographic apostrophe. What is put into them, the user's own values, stays as it is.
 */
export function t(parts: TemplateStringsArray, ...values: (string | number)[]): string {
  return parts
    .map(
      (part, at) =>
        part
          .replace(/« /g, '«\u00a0')
          .replace(/ ([»:%])/g, '\u00a0$1')
          .replace(/'/g, '’') + (values[at] ?? ''),
    )
    .join('');
}
