import type { OpenSession } from './account';
import type { Language } from './api';
import type { StaffRole, StudyRole } from './roles';

export type UserSort = 'name' | 'email' | 'role' | 'seen';
/** Which accounts: of the centre, of at least one study, closed ones, or all. */
export type UserGroup = 'all' | 'staff' | 'studies' | 'closed';

/** A person, as the centre's administration sees them. */
export interface UserRow {
  id: string;
  email: string;
  displayName: string;
  language: Language;
  staffRole: StaffRole | null;
  studies: { code: string; name: Record<Language, string>; role: StudyRole }[];
  /** To the minute; `null` for who never signed in since the portal keeps it. */
  seenAt: string | null;
  secondFactor: boolean;
  closedAt: string | null;
  /** To send back with a change: it is refused where somebody else changed the account meanwhile. */
  version: number;
}

export interface UserDetail extends UserRow {
  createdAt: string;
  sessions: OpenSession[];
  /** Whoever asks: nobody closes their own account. */
  own: boolean;
  /** The centre would be without an administrator. */
  lastAdmin: boolean;
}

export interface StaffInvitationView {
  id: string;
  email: string;
  role: StaffRole;
  language: Language;
  invitedBy: string;
  createdAt: string;
  expiresAt: string;
  /** Shown once, to who made the invitation: only its hash is kept. */
  link?: string;
}

/** What the link of an invitation to the centre shows before it is accepted. */
export interface StaffInvitationOffer {
  email: string;
  role: StaffRole;
  language: Language;
  /** The person has an account already: signing in with its password is enough. */
  hasAccount: boolean;
}
