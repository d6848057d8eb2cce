import type { Page } from './api';
import type { StudyName } from './centre';
import type { StudyRole } from './roles';

/** What an account shows in its root folder, in this order. People write into the first three. */
export const sftpFolders = ['registration', 'clinical', 'molecular', 'reports', 'templates'] as const;
export type SftpFolder = (typeof sftpFolders)[number];

/** How long before its end a person is told, and the account counts as ending. */
export const SFTP_ENDING_DAYS = 14;
/** From this part of the quota on, a person is told. */
export const SFTP_QUOTA_WARNING = 0.8;
export const MAX_SFTP_KEYS = 20;
export const MAX_SFTP_ADDRESSES = 50;
export const MAX_SFTP_QUOTA_BYTES = 100_000_000_000_000;
/** How far away the end of an account may lie. */
export const MAX_SFTP_DAYS = 1100;
/** The login: what people type before the `@`. */
export const SFTP_NAME = /^[a-z][a-z0-9-]{2,31}$/;

const NAME_LENGTH = 32;
/** Of the study's code; the rest is left to the person's name. */
const CODE_LENGTH = 16;

/** A login that says for which study and whose it is. `nth`: where others of the same words have it already. */
export function sftpLogin(code: string, person: string, nth = 1): string {
  const base = [plain(code).slice(0, CODE_LENGTH), plain(person)].filter(Boolean).join('-');
  const letters = /^[a-z]/.test(base) ? base : `s-${base}`;
  const suffix = nth === 1 ? '' : `-${nth}`;
  return `${trimmed(letters.slice(0, NAME_LENGTH - suffix.length)).padEnd(3, '0')}${suffix}`;
}

/** Small letters and figures without accents, words joined by hyphens. */
const plain = (text: string) =>
  trimmed(
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/œ/g, 'oe')
      .replace(/æ/g, 'ae')
      .replace(/[^a-z0-9]+/g, '-'),
  );

const trimmed = (text: string) => text.replace(/^-+|-+$/g, '');

/** `no_secret`: neither key nor password. `left`: its person does not belong to the study any more. */
export const sftpAccountStates = ['active', 'ending', 'no_secret', 'expired', 'left', 'disabled'] as const;
export type SftpAccountState = (typeof sftpAccountStates)[number];

/** Whether somebody can connect by an account, or why not; the worst reason first. */
export function sftpAccountState(
  account: { disabled: boolean; member: boolean; expiresAt: Date; secrets: number },
  now = new Date(),
): SftpAccountState {
  const left = account.expiresAt.getTime() - now.getTime();
  if (account.disabled) return 'disabled';
  if (!account.member) return 'left';
  if (left <= 0) return 'expired';
  if (account.secrets === 0) return 'no_secret';
  return left <= SFTP_ENDING_DAYS * 86_400_000 ? 'ending' : 'active';
}

/** What people need to reach the server, and to know that it is the right one. */
export interface SftpServerView {
  host: string;
  port: number;
  /** Of the host key, as clients show it: `SHA256:…`. */
  fingerprint: string;
  /** As in a `known_hosts` file: `ssh-ed25519 AAAA…`. */
  hostKey: string;
}

export interface SftpAccountRow {
  id: string;
  /** The login. */
  name: string;
  study: StudyName;
  person: { id: string; name: string; email: string };
  /** Their role in the study now: a reader's account only reads. */
  role: StudyRole | null;
  state: SftpAccountState;
  hasPassword: boolean;
  keys: number;
  quotaBytes: number;
  /** Files of the molecular folder and unfinished uploads of this account. */
  usedBytes: number;
  expiresAt: string;
  lastLoginAt: string | null;
  /** Connected right now. */
  sessions: number;
}

export interface SftpAccountView extends Omit<SftpAccountRow, 'keys'> {
  keys: SftpKeyView[];
  passwordSetAt: string | null;
  /** Addresses and networks from which it may be used, such as `132.203.14.0/24`; none: from anywhere. */
  addresses: string[];
  createdAt: string;
  createdBy: string;
  disabledReason: string | null;
  /** To send back with a change. */
  version: number;
}

export type SftpKeyType = 'ed25519' | 'ecdsa' | 'rsa';

export interface SftpKeyView {
  id: string;
  name: string;
  type: SftpKeyType;
  bits: number;
  /** `SHA256:…` */
  fingerprint: string;
  addedAt: string;
  addedBy: string;
  usedAt: string | null;
}

export interface NewSftpAccount {
  /** Of a member of the study. */
  person: string;
  /** Made from the study's code and the person's name where it is left out. */
  name?: string;
  quotaBytes: number;
  expiresAt: string;
  addresses: string[];
  /** The number of the request that asked for it: answered and resolved in the same act. */
  request?: number;
}

export interface SftpAccountChange {
  version: number;
  quotaBytes: number;
  expiresAt: string;
  addresses: string[];
}

export interface SftpKeyInput {
  /** One line, as in `id_ed25519.pub`. */
  key: string;
  /** Left out: the comment in the key. */
  name?: string;
}

/** Shown once: only its hash is kept. */
export interface NewSftpPassword {
  password: string;
}

/** `closed` by the client; `ended` by somebody; `idle` too long; `barred`: the account may not be used any more; `lost`: the line or our server broke. */
export const sftpSessionEnds = ['closed', 'ended', 'idle', 'barred', 'lost'] as const;
export type SftpSessionEnd = (typeof sftpSessionEnds)[number];

export interface SftpSessionView {
  id: string;
  address: string;
  /** What the client calls itself. */
  client: string;
  method: 'password' | 'key';
  /** The name of the key. */
  key: string | null;
  startedAt: string;
  endedAt: string | null;
  end: SftpSessionEnd | null;
  filesIn: number;
  bytesIn: number;
  filesOut: number;
  bytesOut: number;
}

export const sftpActs = ['put', 'get', 'remove', 'rename'] as const;
export type SftpAct = (typeof sftpActs)[number];

/** `broken`: unfinished, and can be resumed. `kept`: whole, under a temporary name. `done`: of acts that are no upload. */
export const sftpOutcomes = ['underway', 'taken', 'kept', 'refused', 'broken', 'done'] as const;
export type SftpOutcome = (typeof sftpOutcomes)[number];

/** One line of the log of transfers. */
export interface SftpTransferView {
  id: string;
  at: string;
  account: string;
  by: string;
  act: SftpAct;
  path: string;
  /** Of `rename`. */
  to: string | null;
  bytes: number;
  sha256: string | null;
  outcome: SftpOutcome;
  /** Why it was refused: the code of a finding or of a problem. */
  code: string | null;
}

/** What a person sees of their own account in a study. */
export interface MySftpView {
  server: SftpServerView;
  account: SftpAccountView | null;
  /** A signed submission is read-only: the state of the study's revision in work. */
  writable: boolean;
}

/** `receiving`: being uploaded now. `interrupted`: can be resumed. */
export const molecularStates = ['stored', 'receiving', 'interrupted'] as const;
export type MolecularState = (typeof molecularStates)[number];

export interface MolecularFileView {
  id: string;
  /** Below `/molecular`. */
  path: string;
  bytes: number;
  /** `null` until it is whole. */
  sha256: string | null;
  md5: string | null;
  state: MolecularState;
  uploadedAt: string;
  uploadedBy: string;
}

/** A page of the files, with what all that match weigh together. */
export interface MolecularListView extends Page<MolecularFileView> {
  totalBytes: number;
}

export interface SftpAccountsQuery {
  /** In logins, people, and the code and names of studies. */
  search?: string;
  state?: SftpAccountState;
  page?: number;
  size?: number;
}

export interface MolecularQuery {
  search?: string;
  state?: MolecularState;
  page?: number;
  size?: number;
}
