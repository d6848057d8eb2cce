/** Length is what counts, and what the page can tell before it asks; the server knows the common ones. */
export function passwordFault(password: string): 'short' | null {
  return [...password.normalize('NFKC').trim()].length < 12 ? 'short' : null;
}
