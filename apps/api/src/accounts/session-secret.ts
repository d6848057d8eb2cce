import { randomBytes } from 'node:crypto';
import type { AppConfig } from '../platform/config/app-config';
import { madeSecret } from '../platform/config/made-secret';

/** The key that seals CSRF tokens: a setting, or made once in the data folder. */
export class SessionSecret {
  private constructor(readonly value: string) {}

  static async of(config: AppConfig): Promise<SessionSecret> {
    return new SessionSecret(
      config.sessionSecret ?? (await madeSecret(config.dataDir, 'session', () => randomBytes(32).toString('base64url'))),
    );
  }
}
