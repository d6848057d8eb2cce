import { createPublicKey, verify } from 'node:crypto';
import { canonicalJson, type PublicKeys, type Receipt } from '@cqdg/contract';

export type SignatureVerdict = 'good' | 'wrong' | 'unknown_key' | 'not_a_key';

/** Whether the receipt was signed with a key of the list, over exactly what it says. */
export const verifySignature = ({ payload, signature }: Receipt, keys: PublicKeys) => verdictOn(payload, signature, keys);

/** The same of any JSON value, signed in its canonical form. */
export function verdictOn(signed: object, { keyId, value }: Receipt['signature'], { keys }: PublicKeys): SignatureVerdict {
  const key = keys.find((one) => one.keyId === keyId);
  if (!key) return 'unknown_key';
  try {
    const open = createPublicKey(key.publicKey);
    if (open.asymmetricKeyType !== 'ed25519') return 'not_a_key';
    return verify(null, Buffer.from(canonicalJson(signed)), open, Buffer.from(value, 'base64')) ? 'good' : 'wrong';
  } catch {
    // Whatever OpenSSL cannot read is no key.
    return 'not_a_key';
  }
}

/** The receipt, or `null` where the text is something else. Only the parts that are read here are looked at. */
export function readReceipt(text: string): Receipt | null {
  const receipt = parse(text) as Partial<Receipt> | null;
  const { payload, signature } = receipt ?? {};
  if (payload?.type !== 'cqdg-submission-receipt' || payload.version !== 1) return null;
  if (signature?.algorithm !== 'Ed25519' || typeof signature.keyId !== 'string' || typeof signature.value !== 'string') return null;
  const whole = [payload.study, payload.signer, payload.statement, payload.dictionary, payload.run, payload.registry];
  return Array.isArray(payload.files) && whole.every((part) => part !== null && typeof part === 'object') ? { payload, signature } : null;
}

export function readKeys(text: string): PublicKeys | null {
  const list = parse(text) as Partial<PublicKeys> | null;
  if (!Array.isArray(list?.keys)) return null;
  const keys = list.keys.filter((key) => typeof key?.keyId === 'string' && typeof key.publicKey === 'string');
  return keys.length === list.keys.length ? { keys } : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return null;
  }
}
