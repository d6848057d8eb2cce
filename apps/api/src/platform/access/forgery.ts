import { timingSafeEqual } from 'node:crypto';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Requests that change nothing need no proof of where they come from. */
export const changesSomething = (method: string) => !reading.has(method);

export function sameToken(received: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(received ?? ''), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Whether a request without a session comes from a page of ours. Browsers always send `Origin` with a POST; programs send none and
 * carry no cookie that could be abused. The page's own host is accepted beside the public address, for people on `127.0.0.1`.
 */
export function fromOurPages(origin: string | undefined, host: string | undefined, publicUrl: string): boolean {
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const { origin: sent, host: sentHost } = new URL(origin);
  return sent === new URL(publicUrl).origin || sentHost === host;
}
