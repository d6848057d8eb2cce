import { MAX_SFTP_DAYS } from '@cqdg/contract';
import { DomainError } from '../../platform/errors/domain-error';
import { normalAddress } from './addresses';

const DAY_MS = 86_400_000;

/** When an account ends. Throws `sftp.expiry` where that is past or too far away; what it was before may stay. */
export function expiryOf(text: string, before: Date | null = null, now = Date.now()): Date {
  const expiresAt = new Date(text);
  const left = expiresAt.getTime() - now;
  if (expiresAt.getTime() === before?.getTime()) return expiresAt;
  // Also where it is no date: nothing compares with that.
  if (!(left > 0 && left <= MAX_SFTP_DAYS * DAY_MS)) throw new DomainError('sftp.expiry', { days: MAX_SFTP_DAYS }, { expiresAt: 'range' });
  return expiresAt;
}

/** Each once, in its one form. Throws `sftp.address_invalid`. */
export function addressesOf(texts: readonly string[]): string[] {
  const read = texts.map((text) => {
    const address = normalAddress(text);
    if (!address) throw new DomainError('sftp.address_invalid', { address: text.trim() }, { addresses: 'invalid' });
    return address;
  });
  return [...new Set(read)];
}
