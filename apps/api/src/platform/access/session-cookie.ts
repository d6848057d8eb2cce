import { parseCookie, stringifySetCookie } from 'cookie';
import type { AppConfig } from '../config/app-config';

const secure = (config: AppConfig) => config.publicUrl.startsWith('https:');

/** Over https the name itself makes the browser refuse a cookie that another host or path planted. */
export const sessionCookieName = (config: AppConfig) => (secure(config) ? '__Host-cqdg' : 'cqdg');

export function readSessionToken(config: AppConfig, header: string | undefined): string | null {
  return (header && parseCookie(header)[sessionCookieName(config)]) || null;
}

/** `null` makes the browser forget it. No expiry: the server decides how long a session lives. */
export function sessionCookie(config: AppConfig, token: string | null): string {
  return stringifySetCookie({
    name: sessionCookieName(config),
    value: token ?? '',
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: secure(config),
    ...(token ? {} : { maxAge: 0 }),
  });
}
