/** Length is what counts, and what the page can tell before it asks; the server knows the common ones. */
export function passwordFault(password: string): 'short' | null {
  return passwordLength(password) < 12 ? 'short' : null;
}

/** In characters as people count them, without spaces around. */
export function passwordLength(password: string): number {
  return [...password.normalize('NFKC').trim()].length;
}
