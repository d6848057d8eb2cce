/** What every access token begins with: people and programs that look for leaked secrets recognise it. */
export const TOKEN_PREFIX = 'cqdg_';

/** The access token of `Authorization: Bearer cqdg_…`. What else a header may carry, such as a proxy's own word, is not ours. */
export function readBearer(header: string | undefined): string | null {
  const [, token] = /^Bearer +(\S+)$/i.exec(header ?? '') ?? [];
  return token?.startsWith(TOKEN_PREFIX) ? token : null;
}
