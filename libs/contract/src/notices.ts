import type { Language, RunKind } from './api';

/** What each kind of notice tells beside its study: counts and names of people, never a value of the data. */
export interface NoticeParams {
  registration: { added: number; total: number };
  /** `outcome: 'broken'` is our fault. */
  validation: { run: RunKind; outcome: 'passed' | 'failed' | 'broken'; errors: number; warnings: number; tables: number };
  signature: { revision: number; by: string };
  acceptance: { revision: number; by: string };
  /** Sent back by the centre, with remarks that are read in the portal. */
  return: { revision: number; by: string };
  /** Opened again by the centre, with a reason that is read in the portal. */
  reopening: { revision: number; by: string };
  withdrawal: { revision: number; by: string };
  /** Another edition of the dictionary is in force: what is open must be checked again. */
  dictionary: { version: string };
  /** The subject and the words are read in the portal only. */
  request: { number: number; act: 'asked' | 'written' | 'resolved' | 'assigned' | 'applied'; by: string };
  password_changed: Record<string, never>;
  /** `removed`: by the centre, for this reason. `codes`: there are new recovery codes. */
  second_factor: { act: 'on' | 'off' | 'removed' | 'codes'; reason: string };
  /** About the link to the provider at which the person signs in. */
  identity: { act: 'linked' | 'unlinked' | 'password_removed' };
  /** An access token of the person, by the name they gave it, ends within a week. */
  token_ending: { name: string; endsAt: string };
  /** What became of the person's SFTP account in a study, by its login. */
  sftp_account: { act: SftpAccountAct; name: string };
  /** It ends within two weeks. */
  sftp_ending: { name: string; endsAt: string };
  /** It is nearly full, or full. */
  sftp_quota: { name: string; percent: number };
  /** For the centre: a mail that will never arrive. */
  mail_refused: { recipient: string; reason: 'refused' | 'given_up' };
  /** For the centre: somebody asks for an account, and their address is confirmed. */
  account_request: { name: string; organisation: string };
}

export type SftpAccountAct = 'ready' | 'rotated' | 'disabled' | 'enabled' | 'key_added' | 'key_removed' | 'password_set';

export type NoticeKind = keyof NoticeParams;

/** `always`: by mail whatever the person chose, since it guards the account. `never`: read in the portal only. */
export const noticeMail: Record<NoticeKind, 'choice' | 'always' | 'never'> = {
  registration: 'choice',
  validation: 'choice',
  signature: 'choice',
  acceptance: 'choice',
  return: 'choice',
  reopening: 'choice',
  withdrawal: 'choice',
  dictionary: 'choice',
  request: 'choice',
  password_changed: 'always',
  second_factor: 'always',
  identity: 'always',
  token_ending: 'choice',
  sftp_account: 'always',
  sftp_ending: 'choice',
  sftp_quota: 'choice',
  mail_refused: 'never',
  account_request: 'choice',
};
export const noticeKinds = Object.keys(noticeMail) as NoticeKind[];
/** The kinds of which a person says whether they come by mail too. */
export const choosableKinds = noticeKinds.filter((kind) => noticeMail[kind] === 'choice');
/** Kinds that reach nobody but the centre's people. */
const ofTheCentre: readonly NoticeKind[] = ['mail_refused', 'account_request'];
/** What a person is asked about: not what never reaches them. */
export const choosableBy = (staff: boolean): NoticeKind[] => choosableKinds.filter((kind) => staff || !ofTheCentre.includes(kind));

/** Where news of a kind reaches a person: by mail and in the portal, or in the portal only. */
export type MailChoice = 'mail' | 'app';
export type MailChoices = Partial<Record<NoticeKind, MailChoice>>;

interface NoticeOf<K extends NoticeKind> {
  id: string;
  kind: K;
  params: NoticeParams[K];
  study: { code: string; name: Record<Language, string> } | null;
  at: string;
  read: boolean;
}
export type NoticeView = { [K in NoticeKind]: NoticeOf<K> }[NoticeKind];

/** The newest notices and how many are unread in all: the whole state, with every event of `/api/me/events`. */
export interface NoticesView {
  type: 'notices';
  unread: number;
  items: NoticeView[];
}

/** Where a notice leads: in the console for the centre, else in the portal of the studies; `null` where there is no place. */
export function noticePlace(notice: { kind: NoticeKind; params: object; study: { code: string } | null }, console: boolean): string | null {
  const { kind, study } = notice;
  if (kind === 'password_changed' || kind === 'second_factor' || kind === 'identity' || kind === 'token_ending') return '/account';
  if (kind === 'account_request') return console ? '/account-requests' : null;
  if (!study) return null;
  const code = encodeURIComponent(study.code);
  if (kind === 'request') {
    const { number } = notice.params as NoticeParams['request'];
    return console ? `/requests/${code}/${number}` : `/s/${code}/requests/${number}`;
  }
  if (kind === 'sftp_account' || kind === 'sftp_ending' || kind === 'sftp_quota') return console ? `/studies/${code}` : `/s/${code}/sftp`;
  if (console) return kind === 'signature' ? `/studies/${code}/submission` : `/studies/${code}`;
  if (kind === 'dictionary') return `/s/${code}/clinical`;
  if (kind === 'registration') return `/s/${code}/registration`;
  if (kind === 'validation')
    return `/s/${code}/${(notice.params as NoticeParams['validation']).run === 'registration' ? 'registration' : 'clinical'}`;
  return kind === 'return' || kind === 'reopening' || kind === 'withdrawal' ? `/s/${code}/history` : `/s/${code}/sign`;
}
