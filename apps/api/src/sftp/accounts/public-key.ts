import { createPublicKey } from 'node:crypto';
import ssh2 from 'ssh2';
import type { SftpKeyType } from '@cqdg/contract';
import { fingerprintOf } from '../host-key';

export interface PublicKey {
  type: SftpKeyType;
  bits: number;
  /** In the form of the protocol (RFC 4253, 6.6). */
  blob: Buffer;
  fingerprint: string;
  /** What stands behind the key. */
  comment: string;
}

/** Why a text is not taken as a key; `bits` where it is too short. */
export interface RefusedKey {
  refused: 'private' | 'lines' | 'hardware' | 'certificate' | 'dsa' | 'short' | 'unreadable';
  bits?: number;
}

const LEAST_RSA_BITS = 3072;
/** Longer ones take a server's time and give nothing. */
const MOST_RSA_BITS = 16_384;
const kinds: Record<string, { type: SftpKeyType; bits: number | null }> = {
  'ssh-ed25519': { type: 'ed25519', bits: 256 },
  'ecdsa-sha2-nistp256': { type: 'ecdsa', bits: 256 },
  'ecdsa-sha2-nistp384': { type: 'ecdsa', bits: 384 },
  'ecdsa-sha2-nistp521': { type: 'ecdsa', bits: 521 },
  'ssh-rsa': { type: 'rsa', bits: null },
};
/** Of PEM, OpenSSH (also its body alone) and PuTTY. */
const secret = /PRIVATE KEY|b3BlbnNzaC1rZXktdjE|PuTTY-User-Key-File|Private-Lines:|Private-MAC:/i;

/** Reads one line as in `id_ed25519.pub`. Nothing of what is refused is ever kept, for it may be a secret. */
export function readPublicKey(text: string): PublicKey | RefusedKey {
  if (secret.test(text)) return { refused: 'private' };
  const line = text.trim();
  if (/[\r\n]/.test(line)) return { refused: 'lines' };
  const [name = '', body = '', ...comment] = line.split(/[ \t]+/);
  if (/-cert-v0\d@openssh\.com$/.test(name)) return { refused: 'certificate' };
  if (/^sk-/.test(name)) return { refused: 'hardware' };
  if (name === 'ssh-dss') return { refused: 'dsa' };
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  const blob = kind && keyOf(name, body);
  if (!kind || !blob) return { refused: 'unreadable' };
  const bits = kind.bits ?? rsaBits(blob);
  if (bits > MOST_RSA_BITS) return { refused: 'unreadable' };
  if (kind.type === 'rsa' && bits < LEAST_RSA_BITS) return { refused: 'short', bits };
  return { type: kind.type, bits, blob, fingerprint: fingerprintOf(blob), comment: comment.join(' ') };
}

/** The bytes that the line holds, where they are a whole key of that kind and nothing else. */
function keyOf(name: string, body: string): Buffer | null {
  const parsed = ssh2.utils.parseKey(`${name} ${body}`);
  if (parsed instanceof Error || Array.isArray(parsed) || parsed.isPrivateKey() || parsed.type !== name) return null;
  const blob = parsed.getPublicSSH();
  try {
    createPublicKey(parsed.getPublicPEM());
  } catch {
    return null;
  }
  return blob.equals(Buffer.from(body, 'base64')) ? blob : null;
}

/** Bits of the modulus: the third field, after the name and the exponent. */
function rsaBits(blob: Buffer): number {
  let at = 0;
  const field = () => {
    const length = blob.readUInt32BE(at);
    at += 4 + length;
    return blob.subarray(at - length, at);
  };
  field();
  field();
  const modulus = field();
  const first = modulus.findIndex((byte) => byte !== 0);
  return first < 0 ? 0 : (modulus.length - first) * 8 - Math.clz32(modulus[first] ?? 0) + 24;
}
