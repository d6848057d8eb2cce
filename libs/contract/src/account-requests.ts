import type { Language } from './api';
import type { StudyRole } from './roles';

/** What staff may see: nobody sees a request whose address was not confirmed. */
export const accountRequestStates = ['waiting', 'approved', 'refused'] as const;
export type AccountRequestState = (typeof accountRequestStates)[number];

export interface AccountRequestRow {
  id: string;
  state: AccountRequestState;
  name: string;
  email: string;
  organisation: string;
  /** Its code or its title, as the person wrote it. */
  study: string;
  role: StudyRole;
  message: string;
  language: Language;
  createdAt: string;
  closedAt: string | null;
  /** Why it was refused. */
  reason: string | null;
}
