import type { MailChoice, NoticeKind } from './notices';

/** A session of the person themselves. */
export interface OpenSession {
  id: string;
  /** `Firefox`, `Safari`; `null` where the browser does not say. */
  browser: string | null;
  /** `Windows`, `iOS`; `null` where the browser does not say. */
  system: string | null;
  handheld: boolean;
  /** Where it was opened from. */
  address: string | null;
  startedAt: string;
  /** To the minute. */
  seenAt: string;
  /** The one that asks. */
  current: boolean;
}

/** Of each kind that leaves a choice, whether it comes by mail too. */
export type MailChoicesView = Record<
  Exclude<NoticeKind, 'password_changed' | 'second_factor' | 'identity' | 'sftp_account' | 'mail_refused'>,
  MailChoice
>;

/** Whose password a link changes. */
export interface PasswordResetOffer {
  email: string;
  /** They work in the console. */
  staff: boolean;
}
