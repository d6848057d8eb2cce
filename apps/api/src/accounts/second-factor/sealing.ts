import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { AppConfig } from '../../platform/config/app-config';
import { madeSecret } from '../../platform/config/made-secret';

const IV_BYTES = 12;
const TAG_BYTES = 16;
const cipher = 'aes-256-gcm';

/** Encrypts secrets at rest with the installation's key: a setting, or made once in the data folder. */
export class Sealing {
  private readonly key: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'cqdg sealing', 32));
  }

  static async of(config: AppConfig): Promise<Sealing> {
    return new Sealing(config.sealingKey ?? (await madeSecret(config.dataDir, 'sealing', () => randomBytes(32).toString('base64url'))));
  }

  /** `purpose` says whose and what it is; sealed for one, it opens for no other. */
  seal(text: string, purpose: string): string {
    const iv = randomBytes(IV_BYTES);
    const sealing = createCipheriv(cipher, this.key, iv).setAAD(Buffer.from(purpose));
    const content = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
    return `v1.${Buffer.concat([iv, sealing.getAuthTag(), content]).toString('base64url')}`;
  }

  /** Throws where the key, the purpose or a byte is another. */
  open(sealed: string, purpose: string): string {
    const [version, rest] = sealed.split('.');
    if (version !== 'v1' || !rest) throw new Error('A sealed secret has an unknown form');
    const bytes = Buffer.from(rest, 'base64url');
    const [iv, tag, content] = [
      bytes.subarray(0, IV_BYTES),
      bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES),
      bytes.subarray(IV_BYTES + TAG_BYTES),
    ];
    const opening = createDecipheriv(cipher, this.key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(purpose)).setAuthTag(tag);
    return Buffer.concat([opening.update(content), opening.final()]).toString('utf8');
  }
}
