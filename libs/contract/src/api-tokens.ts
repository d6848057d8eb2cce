import type { Permission } from './roles';

/** What a token may do in its person's name. Never sign, invite, decide or touch the account: a person does that themselves. */
export type TokenScope = 'read' | 'upload' | 'register';

const read: Permission[] = ['study.read'];

/** Who sends files follows what becomes of them: every scope reads. */
export const scopePermissions: Record<TokenScope, readonly Permission[]> = {
  read,
  upload: [...read, 'study.upload', 'study.validate'],
  register: [...read, 'study.register'],
};
export const tokenScopes = Object.keys(scopePermissions) as TokenScope[];

/** For how many days a token can be made. */
export type TokenDays = 7 | 30 | 90 | 365;
export const tokenDays: readonly TokenDays[] = [7, 30, 90, 365];

/** How many tokens a person can have. */
export const MAX_TOKENS = 20;

/** An access token as its person sees it later. */
export interface TokenView {
  id: string;
  name: string;
  /** Its first characters, to recognise it by. */
  start: string;
  scopes: TokenScope[];
  createdAt: string;
  expiresAt: string;
  /** To the minute; `null` where it never served. */
  usedAt: string | null;
  expired: boolean;
}

/** The one answer that holds the token itself. */
export interface NewToken extends TokenView {
  token: string;
}
