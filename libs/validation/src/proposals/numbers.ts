/** Spaces that write thousands in French and in SI style; the group after each has exactly three digits. */
const grouped = /^([+-]?)(\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+)$/;
const inDays = /^([+-]?\d+)\s*(?:days?|jours?|d|j)\.?$/i;

/** What a cell of whole numbers surely means: `1460.0`, `1460,00`, `1 460`, `+5`; a unit only where it is the field's own. */
export function* wholeNumbers(text: string, units: string | undefined): Generator<string> {
  const whole = /^([+-]?\d+)[.,]0*$/.exec(text)?.[1] ?? (/^\+\d+$/.test(text) ? text : null);
  if (whole) yield plain(whole);
  const thousands = grouped.exec(text);
  // A first group of zeros is no way to write a number, but an identifier in the wrong column.
  if (thousands && !thousands[2]?.startsWith('0')) yield plain((thousands[1] ?? '') + (thousands[2] ?? '').replace(/\D/g, ''));
  const days = /^(days?|jours?)$/i.test(units ?? '') ? inDays.exec(text)?.[1] : undefined;
  if (days) yield plain(days);
}

/** For decimal numbers: the decimal comma, except before three digits, where it may be a thousands separator. */
export function* decimalNumbers(text: string): Generator<string> {
  const comma = /^([+-]?\d+),(\d+)$/.exec(text);
  if (comma && comma[2]?.length !== 3) yield plain(`${comma[1]}.${comma[2]}`);
  const thousands = grouped.exec(text);
  if (thousands && !thousands[2]?.startsWith('0')) yield plain((thousands[1] ?? '') + (thousands[2] ?? '').replace(/\D/g, ''));
  if (/^\+\d+(\.\d+)?$/.test(text)) yield plain(text);
}

function plain(text: string): string {
  return text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1');
}
