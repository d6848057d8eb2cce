export type Encoding = 'br' | 'gzip';

/** The best that the browser takes; `null` when it takes neither. */
export function encodingOf(accepted: string | undefined): Encoding | null {
  const takes = (name: Encoding) => new RegExp(`(^|,)\\s*${name}\\s*(;\\s*q=(1|0\\.\\d*[1-9]\\d*|1\\.0+))?\\s*(,|$)`).test(accepted ?? '');
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
}
