import type { SessionView } from './api';

/** What signing in leads to: a session, or the question for the second factor. */
export interface SignInAnswer extends SessionView {
  /** Only where a code is still asked for: there is no session yet. */
  challenge?: { token: string; expiresAt: string };
}

/** The second factor of the person themselves. */
export interface SecondFactorView {
  on: boolean;
  since: string | null;
  /** Recovery codes that were not used yet. */
  recoveryCodes: number;
  /** The centre asks it of the person: it cannot be turned off. */
  required: boolean;
}

/** To be put into an app that makes codes: shown once, and worth nothing until a code proves that it arrived. */
export interface SecondFactorSetUp {
  /** Base32. */
  secret: string;
  /** `otpauth://`, for a QR code. */
  uri: string;
}

/** Shown once: only their hashes are kept. */
export interface RecoveryCodes {
  codes: string[];
}
