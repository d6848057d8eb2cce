import type { Language } from '@cqdg/contract';

const nbsp = '\u00a0';

/**
 * Sets a sentence as the language prints it, so that texts can be typed with plain spaces and apostrophes.
 * French: a no-break space inside « », before `:` and `%`, and between a number and its unit. Both: the curved apostrophe.
 * Text between backquotes (codes, file names, values) is left as it is.
 */
export function typography(text: string, language: Language): string {
  return text
    .split('`')
    .map((part, index) => (index % 2 ? part : language === 'fr' ? french(part) : curved(part)))
    .join('`');
}

function curved(text: string): string {
  return text.replace(/(?<=\p{L})'(?=\p{L})/gu, '\u2019');
}

function french(text: string): string {
  return curved(text)
    .replace(/« /g, `«${nbsp}`)
    .replace(/ »/g, `${nbsp}»`)
    .replace(/ (?=[:%](?:\s|$|\p{P}))/gu, nbsp)
    .replace(/(?<=[ld])'(?=[«`])/g, '\u2019')
    .replace(/(?<=\d) (?=(?:\d{3}|h|min|s|ms|o|ko|Mo|Go|To)(?![\p{L}\d]))/gu, nbsp)
    .replace(/(?<=\d\u00a0h) (?=\d)/g, nbsp);
}
