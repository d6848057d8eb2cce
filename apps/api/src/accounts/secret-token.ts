import { createHash, createHmac, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a link; only `hashToken` of it is stored. */
export const newToken = (): string => randomBytes(32).toString('base64url');
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
/** Bound to one session and sealed with the installation's secret: it needs no place of its own. */
export const csrfTokenOf = (secret: string, tokenHash: string): string =>
  createHmac('sha256', secret).update(`csrf:${tokenHash}`).digest('base64url');
