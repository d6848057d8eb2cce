import { Secret, TOTP } from 'otpauth';

const ISSUER = 'CQDG';
/** Clocks differ: the step before and the one after are taken too. */
const WINDOW = 1;
const RECOVERY_CODES = 10;

/** What every app that makes codes understands: SHA-1, six digits, thirty seconds (RFC 6238). */
const totp = (secret: string, label = '') =>
  new TOTP({ issuer: ISSUER, label, algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(secret) });

/** 160 random bits, as RFC 4226 recommends. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;
export const keyUri = (secret: string, email: string): string => totp(secret, email).toString();

export const looksLikeCode = (code: string): boolean => /^\d{6}$/.test(code);

/** The time step of a code that is right now and newer than the last one taken; else `null`. */
export function stepOf(secret: string, code: string, lastStep: number, timestamp = Date.now()): number | null {
  if (!looksLikeCode(code)) return null;
  const delta = totp(secret).validate({ token: code, window: WINDOW, timestamp });
  if (delta === null) return null;
  const step = TOTP.counter({ period: 30, timestamp }) + delta;
  return step > lastStep ? step : null;
}

/** `ABCD-EFGH-IJKL-MNOP`: 80 random bits each. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => (new Secret({ size: 10 }).base32.match(/.{4}/g) ?? []).join('-'));

/** As people type it: small letters, spaces. */
export const plainCode = (code: string): string => code.replace(/[\s-]/g, '').toUpperCase();
