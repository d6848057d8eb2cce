import { DomainError } from './domain-error';

/** `wait` reads the same in both languages: `45 s`, `15 min`. */
export function tooMany(milliseconds: number): DomainError {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000));
  return new DomainError('too_many', { seconds, wait: seconds < 90 ? `${seconds}\u00a0s` : `${Math.ceil(seconds / 60)}\u00a0min` });
}
