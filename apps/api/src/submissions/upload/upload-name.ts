import { DomainError } from '../../platform/errors/domain-error';

const CONTROL = /[\u0000-\u001f\u007f]/g;

/** The last part of the name as the user's machine gave it: shown and stored, never used as a path. Throws where there is none. */
export function uploadName(given: unknown): string {
  const name = typeof given === 'string' ? (given.split(/[\\/]/).at(-1) ?? '').replace(CONTROL, '').trim() : '';
  if (name === '' || name.length > 255) throw new DomainError('input.invalid', {}, { name: name === '' ? 'missing' : 'too_long' });
  return name;
}
