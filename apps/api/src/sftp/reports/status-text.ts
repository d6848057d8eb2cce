import { type Language, type SftpAccountState, type SubmissionState, allows, SFTP_QUOTA_WARNING } from '@cqdg/contract';
import { dayOf, frenchSpaces } from '../../notifications/mail-words';

export interface StatusFacts {
  account: string;
  study: string;
  state: SftpAccountState;
  expiresAt: Date;
  usedBytes: number;
  quotaBytes: number;
  /** Whether the person may write at all. */
  writes: boolean;
  submission: SubmissionState | null;
  /** Unfinished uploads of this account. */
  unfinished: string[];
  url: string;
}

const UNITS = { fr: ['o', 'ko', 'Mo', 'Go', 'To'], en: ['B', 'kB', 'MB', 'GB', 'TB'] };

function size(bytes: number, language: Language): string {
  const power = bytes < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
  const value = (bytes / 1000 ** power).toLocaleString(`${language}-CA`, { maximumFractionDigits: 1 });
  return `${value} ${UNITS[language][power]}`;
}

/** Of what a revision in this state lets happen in `/clinical`. */
const isOpen = (state: SubmissionState | null) => state === null || allows(state, 'change');

/** What the protocol has no words for: quota, end of the account, and why a folder is read-only. */
export function statusText(facts: StatusFacts, language: Language): string {
  const { account, study, expiresAt, usedBytes, quotaBytes, writes, submission, unfinished, url, state } = facts;
  const full = usedBytes >= quotaBytes * SFTP_QUOTA_WARNING;
  const fr = [
    `Compte ${account}, étude ${study}`,
    '',
    `Quota : ${size(usedBytes, 'fr')} sur ${size(quotaBytes, 'fr')}.${full ? ' Presque plein : retirez des fichiers de /molecular ou écrivez au centre.' : ''}`,
    `Ce compte prend fin le ${dayOf(expiresAt, 'fr-CA')}.${state === 'ending' ? ' Demandez au centre de le prolonger.' : ''}`,
    writes ? '/registration : ouvert. /molecular : ouvert.' : 'Votre rôle dans l’étude est de lire : vous ne pouvez rien déposer.',
    isOpen(submission)
      ? '/clinical : ouvert.'
      : '/clinical : lecture seule, car la révision est signée. Le centre peut la rouvrir à votre demande.',
    ...(unfinished.length === 0
      ? []
      : ['', 'Téléversements inachevés, que vous pouvez reprendre :', ...unfinished.map((path) => `  ${path}`)]),
    '',
    `La page de l’étude : ${url}`,
    '',
  ];
  const en = [
    `Account ${account}, study ${study}`,
    '',
    `Quota: ${size(usedBytes, 'en')} of ${size(quotaBytes, 'en')}.${full ? ' Nearly full: remove files from /molecular, or write to the centre.' : ''}`,
    `This account ends on ${dayOf(expiresAt, 'en-CA')}.${state === 'ending' ? ' Ask the centre to extend it.' : ''}`,
    writes ? '/registration: open. /molecular: open.' : 'Your role in the study is to read: you cannot put anything.',
    isOpen(submission) ? '/clinical: open.' : '/clinical: read-only, for the revision is signed. The centre can reopen it if you ask.',
    ...(unfinished.length === 0 ? [] : ['', 'Unfinished uploads, which you can resume:', ...unfinished.map((path) => `  ${path}`)]),
    '',
    `The page of the study: ${url}`,
    '',
  ];
  const text = (language === 'fr' ? fr : en).join('\r\n');
  return `\uFEFF${language === 'fr' ? frenchSpaces(text) : text}`;
}
