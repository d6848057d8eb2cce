import type { NoticeKind } from './notices';

/** What a mail is about: a notice, an invitation, or a forgotten password. */
export type MailKind = NoticeKind | 'invitation' | 'password_reset' | 'other';

/** `refused`: the server will never take it. `given_up`: too many attempts. `unneeded`: read in the portal, or replaced by newer news. */
export const mailStates = ['waiting', 'sent', 'refused', 'given_up', 'unneeded'] as const;
export type MailState = (typeof mailStates)[number];

/** A mail in the list of the centre. */
export interface MailRow {
  id: string;
  state: MailState;
  kind: string;
  recipient: string;
  subject: string;
  study: string | null;
  createdAt: string;
  attempts: number;
  /** Of one that waits. */
  nextAttemptAt: string | null;
  sentAt: string | null;
  lastError: string | null;
  /** The mail of which this is a copy, and its own copy. */
  resendOf: string | null;
  resentAs: string | null;
  mayResend: boolean;
}

export interface MailView extends MailRow {
  /** Keys of links are masked; `null` where its words are no longer kept. */
  body: string | null;
}

export const mailSorts = ['created', 'recipient', 'state', 'attempts'] as const;
export type MailSort = (typeof mailSorts)[number];

export interface MailQuery {
  state?: MailState;
  kind?: string;
  /** In the recipient, the subject and the study's code. */
  search?: string;
  sort?: MailSort;
  direction?: 'asc' | 'desc';
  page?: number;
  size?: number;
}
