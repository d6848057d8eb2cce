import type { Language } from './api';

/** Why somebody comes back from the provider, or from the way to it, without a session: `?oidc=` of the sign-in page. */
export const oidcRefusals = [
  /** The provider does not answer, or we cannot take its answer now. */
  'unavailable',
  'too_many',
  /** The person left it at the provider. */
  'cancelled',
  /** Begun in another browser, too long ago, or used already. */
  'expired',
  /** The provider's answer does not prove anything. */
  'failed',
  'unknown_account',
  /** The provider does not vouch for the address. */
  'unverified',
  'closed',
  /** The account of this address is linked to another identity of the provider. */
  'other_identity',
  /** To sign: the provider vouches for somebody else than who is signed in here. */
  'other_person',
  /** To sign: the provider did not ask the person again. */
  'not_again',
] as const;
export type OidcRefusal = (typeof oidcRefusals)[number];

export type AppName = 'submitter' | 'admin';

/** How people may sign in beside passwords. */
export interface SignInOptions {
  /** What the provider is called; `null` where there is none. */
  provider: Record<Language, string> | null;
}

/** How the person proves again who they are before a signature. */
export interface SignerView extends SignInOptions {
  /** By the password, or at the provider where there is none. */
  by: 'password' | 'provider';
  /** They have proven it at the provider for this run, a moment ago; it is good for one signature. */
  proven: boolean;
}

export interface SignerInput {
  /** What is to be signed: the run that the person saw. */
  runId: string;
}

/** Where the browser goes to prove it. */
export interface ProofAddress {
  address: string;
}

/** The person's own link to the provider. */
export interface IdentityView extends SignInOptions {
  /** `null` where nothing is linked. */
  linkedAt: string | null;
  usedAt: string | null;
  /** Without one the link is the only way in, and stays. */
  hasPassword: boolean;
}
