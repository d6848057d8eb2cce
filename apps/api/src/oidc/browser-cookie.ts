import type { Response } from 'express';
import { parseCookie, stringifySetCookie } from 'cookie';
import { newToken } from '../accounts/secret-token';
import type { AppConfig } from '../platform/config/app-config';

const secure = (config: AppConfig) => config.publicUrl.startsWith('https:');
/** As for the session: over https no other host or path can plant it. */
const nameOf = (config: AppConfig) => (secure(config) ? '__Host-cqdg-oidc' : 'cqdg-oidc');

export const PENDING_SECONDS = 600;

/** What the browser was given when it left for the provider. */
export function readBrowser(config: AppConfig, header: string | undefined): string | null {
  const found = header && parseCookie(header)[nameOf(config)];
  return found && /^[\w-]{43}$/.test(found) ? found : null;
}

/** Gives the browser a mark, or lets it keep the one it has: it may be on its way in two tabs. `lax`: the way back begins on another site. */
export function markBrowser(config: AppConfig, header: string | undefined, response: Pick<Response, 'setHeader'>): string {
  const value = readBrowser(config, header) ?? newToken();
  const rest = { path: '/', httpOnly: true, sameSite: 'lax', secure: secure(config), maxAge: PENDING_SECONDS } as const;
  response.setHeader('Set-Cookie', stringifySetCookie({ name: nameOf(config), value, ...rest }));
  return value;
}
