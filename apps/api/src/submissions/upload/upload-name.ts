import { DomainError } from '../../platform/errors/domain-error';

/** Control letters, and those that turn or hide what stands beside them: a name reads as it is. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** The last part of the name as the user's machine gave it: shown and stored, never used as a path. Throws where there is none. */
export function uploadName(given: unknown): string {
  const name = typeof given === 'string' ? (given.split(/[\\/]/).at(-1) ?? '').replace(UNSEEN, '').trim() : '';
  if (name === '' || name.length > 255) throw new DomainError('input.invalid', {}, { name: name === '' ? 'missing' : 'too_long' });
  return name;
}
