import { createSecretKey } from 'node:crypto';
import type { SFTPWrapper } from 'ssh2';

/** Where ssh2 1.x keeps the keys of a direction: AES-GCM, ChaCha20-Poly1305, the digests of the others. */
const NAMES = ['_encKey', '_encKeyMain', '_encKeyPktLen', '_decipherKey', '_decKeyMain', '_decKeyPktLen', '_macKey'] as const;

type Direction = Partial<Record<(typeof NAMES)[number], unknown>>;
interface Internals {
  _protocol: { _cipher?: Direction; _decipher?: Direction };
}

/**
 * ssh2 takes up its key anew for each packet. From bytes, Node 24 does so only after two exceptions of its own (is it a KeyObject? a CryptoKey?),
 * which costs more than to encrypt; so the bytes are made a KeyObject once. Elsewhere than expected, nothing changes but the speed.
 */
export class QuickKeys {
  private known: (Direction | undefined)[] = [];

  constructor(private readonly sftp: SFTPWrapper) {}

  /** To be asked again and again: client and server agree on new keys from time to time. */
  ensure(): void {
    const { _cipher, _decipher } = (this.sftp as unknown as Internals)._protocol;
    if (this.known[0] === _cipher && this.known[1] === _decipher) return;
    this.known = [_cipher, _decipher];
    for (const direction of [_cipher, _decipher]) {
      for (const name of NAMES) {
        const key = direction?.[name];
        if (direction && Buffer.isBuffer(key) && key.length > 0) direction[name] = createSecretKey(key);
      }
    }
  }
}
