import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import type { Language, OidcRefusal } from '@cqdg/contract';
import { AppConfig } from '../platform/config/app-config';
import { DomainError } from '../platform/errors/domain-error';
import type { PendingSignIn } from './pending-sign-ins';
import { secondFactorSaid } from './second-factor-said';

/** Providers change their keys often (those are fetched apart), their addresses seldom. */
const KEEP_MS = 3_600_000;
const PATIENCE_SECONDS = 4;
const AGAIN_MS = 250;

class Unproven extends Error {}

/** What the provider vouches for. */
export interface ProvenIdentity {
  issuer: string;
  subject: string;
  /** Only one that the provider has verified. */
  email: string | null;
  secondFactor: boolean;
  /** When it last asked the person, in seconds; `null` where it does not say. */
  askedAt: number | null;
}

/** The provider at which people sign in. Asked for the first time when somebody wants to: one that is down keeps nothing from starting. */
@Injectable()
export class OidcProvider {
  private known: { at: number; configuration: client.Configuration } | null = null;
  private asking: Promise<client.Configuration> | null = null;

  constructor(private readonly config: AppConfig) {}

  /** What people know it by; `null` where there is none. */
  get name(): Record<Language, string> | null {
    return this.config.oidcIssuer ? { fr: this.config.oidcNameFr, en: this.config.oidcNameEn } : null;
  }

  get callback(): string {
    return `${this.config.publicUrl}/api/oidc/callback`;
  }

  /** Where the browser is sent; with `state` for a function that keeps what must come back. */
  async signInAddress(keep: (pending: Pick<PendingSignIn, 'nonce' | 'verifier'>) => Promise<string>, again = {}): Promise<string> {
    const configuration = await this.configuration();
    const [nonce, verifier] = [client.randomNonce(), client.randomPKCECodeVerifier()];
    return client.buildAuthorizationUrl(configuration, {
      ...{ redirect_uri: this.callback, scope: 'openid email', nonce, state: await keep({ nonce, verifier }) },
      ...{ code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256' },
      ...again,
    }).href;
  }

  /** The same, where the provider must ask the person again even though it knows them. */
  proofAddress(keep: (pending: Pick<PendingSignIn, 'nonce' | 'verifier'>) => Promise<string>): Promise<string> {
    return this.signInAddress(keep, { prompt: 'login', max_age: '0' });
  }

  /** Exchanges the code and checks all that was promised: signature, issuer, audience, times, nonce. Throws what `refusalOf` understands. */
  async prove(search: string, state: string, { nonce, verifier }: PendingSignIn): Promise<ProvenIdentity> {
    const configuration = await this.configuration();
    const tokens = await client.authorizationCodeGrant(configuration, new URL(`${this.callback}${search}`), {
      ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
    });
    const claims = tokens.claims();
    if (!claims) throw new Unproven('The provider gave no ID token');
    // Many providers tell the address only where they are asked for it.
    const isTold = 'email_verified' in claims || !configuration.serverMetadata().userinfo_endpoint;
    const asked = isTold ? claims : await client.fetchUserInfo(configuration, tokens.access_token, claims.sub);
    const { email, email_verified: verified } = asked as Record<string, unknown>;
    return {
      ...{ issuer: claims.iss, subject: claims.sub, secondFactor: secondFactorSaid(claims), askedAt: claims.auth_time ?? null },
      email: typeof email === 'string' && verified === true ? email : null,
    };
  }

  private async configuration(): Promise<client.Configuration> {
    const { known } = this;
    if (known && Date.now() - known.at < KEEP_MS) return known.configuration;
    this.asking ??= this.discover().finally(() => (this.asking = null));
    // What was known an hour ago is better than nothing.
    return known ? this.asking.catch(() => known.configuration) : this.asking;
  }

  private async discover(): Promise<client.Configuration> {
    const configuration = await this.ask().catch(async () => {
      await pause(AGAIN_MS);
      return this.ask();
    });
    this.known = { at: Date.now(), configuration };
    return configuration;
  }

  private ask(): Promise<client.Configuration> {
    const { oidcIssuer, oidcClientId = '', oidcClientSecret = '' } = this.config;
    if (!oidcIssuer) throw new DomainError('not_found');
    const issuer = new URL(oidcIssuer);
    return client.discovery(issuer, oidcClientId, undefined, secretAs(oidcClientSecret), {
      timeout: PATIENCE_SECONDS,
      // The signature is checked too, though the token comes straight from the provider: a proxy may stand between.
      execute: [client.enableNonRepudiationChecks, ...(issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [])],
    });
  }
}

/** In the header, which every provider must understand, unless it says that it wants the secret in the body. */
function secretAs(secret: string): client.ClientAuth {
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (ways.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

const answers = [client.ClientError, client.ResponseBodyError, client.WWWAuthenticateChallengeError, Unproven];

/** Why there is no proof: the provider's word, a provider that does not answer, or an answer that proves nothing. */
export function refusalOf(error: unknown): OidcRefusal {
  if (error instanceof client.AuthorizationResponseError) {
    if (['access_denied', 'interaction_required', 'login_required'].includes(error.error)) return 'cancelled';
    return ['temporarily_unavailable', 'server_error'].includes(error.error) ? 'unavailable' : 'failed';
  }
  // What else breaks is no answer of the provider at all.
  if (!answers.some((kind) => error instanceof kind)) return 'unavailable';
  const { code, cause } = error as { code?: unknown; cause?: { cause?: unknown } };
  const broken = [error, cause, cause?.cause].some((one) => Number((one as { status?: unknown } | undefined)?.status) >= 500);
  // Without a code is what the library did not expect: fetch found nobody.
  const silent = code === 'OAUTH_TIMEOUT' || (error instanceof client.ClientError && code === undefined);
  return silent || broken ? 'unavailable' : 'failed';
}
