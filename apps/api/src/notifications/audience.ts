import { type NoticeKind, type StudyRole, noticeMail, type MailChoices } from '@cqdg/contract';

interface Audience {
  /** Members of the study with one of these roles. */
  roles: readonly StudyRole[];
  /** The people of the centre. */
  staff?: true;
  /** The person who acted saw what they did: they find it read in the portal, and get a mail only where it is worth keeping. */
  mailsDoer?: true;
}

const all: readonly StudyRole[] = ['reader', 'submitter', 'lead'];
const working: readonly StudyRole[] = ['submitter', 'lead'];

/** Who is told of what, beside those that the caller names. */
const audiences: Record<NoticeKind, Audience> = {
  registration: { roles: working, mailsDoer: true },
  // Only who asked for the check, whom the caller names: the others would get one with every attempt at mending.
  validation: { roles: [] },
  signature: { roles: all, staff: true, mailsDoer: true },
  acceptance: { roles: all },
  return: { roles: working },
  reopening: { roles: working },
  withdrawal: { roles: working, staff: true },
  dictionary: { roles: ['lead'] },
  // Whom the thread concerns: the caller names them.
  request: { roles: [] },
  password_changed: { roles: [] },
  second_factor: { roles: [] },
  identity: { roles: [] },
  token_ending: { roles: [] },
  sftp_account: { roles: [] },
  sftp_ending: { roles: [] },
  sftp_quota: { roles: [] },
  mail_refused: { roles: [], staff: true },
  // Whoever works for the centre may decide on it.
  account_request: { roles: [], staff: true },
};

export const audienceOf = (kind: NoticeKind): Audience => audiences[kind];

/** Whether a person gets a mail beside the notice. */
export function byMail(kind: NoticeKind, choices: MailChoices, isDoer: boolean): boolean {
  if (noticeMail[kind] !== 'choice') return noticeMail[kind] === 'always';
  return (choices[kind] ?? 'mail') === 'mail' && (!isDoer || audiences[kind].mailsDoer === true);
}
