import type { UserView } from '@cqdg/contract';
import type { ContextUser } from '../platform/context/context';
import type { Account } from './account.entities';

export const accountUser = ({ id, email, displayName, language, staffRole }: Account): ContextUser => ({
  id,
  email,
  displayName,
  language,
  staffRole,
});

export const userView = ({ id, email, displayName, language, staffRole, secondFactorMissing }: ContextUser): UserView => ({
  ...{ id, email, displayName, language, staffRole },
  ...(secondFactorMissing ? { secondFactorMissing } : {}),
});

/** One spelling per address: without it, one person could have two accounts. */
export const plainEmail = (email: string): string => email.normalize('NFKC').trim().toLowerCase();
