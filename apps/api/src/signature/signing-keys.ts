import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { type Receipt, type ReceiptPayload, canonicalJson } from '@cqdg/contract';
import type { AppConfig } from '../platform/config/app-config';
import { madeSecret } from '../platform/config/made-secret';

/** The key that signs receipts. Its id is made from the public key, so that two keys never share one. */
export class SigningKeys {
  readonly keyId: string;
  /** SPKI, PEM. */
  readonly publicKey: string;

  private constructor(private readonly key: KeyObject) {
    const open = createPublicKey(key);
    this.publicKey = open.export({ type: 'spki', format: 'pem' }).toString();
    const hash = createHash('sha256').update(open.export({ type: 'spki', format: 'der' }));
    this.keyId = `cqdg-${hash.digest('hex').slice(0, 16)}`;
  }

  /** The key of the settings, or one made once in the data folder. Throws where the setting is no Ed25519 key. */
  static async of(config: AppConfig): Promise<SigningKeys> {
    const pem = config.signingKey ?? (await madeSecret(config.dataDir, 'signing-key.pem', newKey));
    // A PEM in an environment file has its line ends written as \n.
    const key = createPrivateKey(pem.replaceAll('\\n', '\n'));
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('SIGNING_KEY: an Ed25519 private key is expected');
    return new SigningKeys(key);
  }

  sign(payload: ReceiptPayload): Receipt {
    return { payload, signature: this.signatureOf(payload) };
  }

  /** Over the bytes of a JSON value in canonical form. */
  signatureOf(value: object): Receipt['signature'] {
    const bytes = Buffer.from(canonicalJson(value));
    return { algorithm: 'Ed25519', keyId: this.keyId, value: sign(null, bytes, this.key).toString('base64') };
  }
}

function newKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
