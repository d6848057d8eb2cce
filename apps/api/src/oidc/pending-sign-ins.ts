import { Injectable } from '@nestjs/common';
import type { AppName } from '@cqdg/contract';
import { hashToken, newToken } from '../accounts/secret-token';
import { RedisService } from '../platform/redis/redis.service';
import { PENDING_SECONDS } from './browser-cookie';

/** What must come back from the provider, and where the person then goes. */
export interface PendingSignIn {
  nonce: string;
  verifier: string;
  back: string;
  /** Only where somebody proves again who they are, for one signature. */
  proof?: WantedProof;
}

/** Who must prove it, in which session, and of what they sign. */
export interface WantedProof {
  accountId: string;
  sessionId: string;
  studyId: string;
  runId: string;
  /** When the browser left, in seconds: the provider must have asked after that. */
  since: number;
}

interface Kept extends PendingSignIn {
  /** SHA-256 of the browser's mark. */
  browser: string;
}

/** Sign-ins on their way over the provider: in Redis, since each must be taken once by whichever process, and none is worth keeping. */
@Injectable()
export class PendingSignIns {
  constructor(private readonly redis: RedisService) {}

  /** Gives the `state` for the provider. It tells the app, so that also who comes back too late gets to the right page. */
  async keep(app: AppName, browser: string, pending: PendingSignIn): Promise<string> {
    const state = `${app}.${newToken()}`;
    const kept: Kept = { ...pending, browser: hashToken(browser) };
    await this.redis.client.set(this.key(state), JSON.stringify(kept), 'EX', PENDING_SECONDS);
    return state;
  }

  /** Once: the second who brings the state gets `null`, and so does another browser. */
  async take(state: string, browser: string | null): Promise<PendingSignIn | null> {
    const key = this.key(state);
    const [[, found] = []] = (await this.redis.client.multi().get(key).del(key).exec()) ?? [];
    if (typeof found !== 'string') return null;
    const kept = JSON.parse(found) as Kept;
    return browser && kept.browser === hashToken(browser) ? kept : null;
  }

  private key(state: string): string {
    return this.redis.name(`oidc:${hashToken(state)}`);
  }
}

/** Only which of two pages is shown depends on it: whoever writes another state gains nothing. */
export const appOf = (state: string): AppName => (state.startsWith('admin.') ? 'admin' : 'submitter');
