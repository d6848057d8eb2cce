import type { Language } from './api';

/** Bounds that the centre sets while the portal runs. */
export const limitNames = ['upload.megabytes', 'findings.kept', 'session.hours', 'session.idleMinutes', 'invitation.days'] as const;
export type LimitName = (typeof limitNames)[number];

/** Mails of which the centre words the subject and the first line. */
export const wordedMails = [
  ...(['invitation', 'password_reset', 'registration', 'signature', 'acceptance'] as const),
  ...(['return', 'reopening', 'withdrawal', 'password_changed'] as const),
] as const;
export type WordedMail = (typeof wordedMails)[number];

/** Whoever changes it says which version they saw; 0 where nobody has changed it yet. */
export interface SettingStanding {
  version: number;
  changed: { at: string; by: string } | null;
}

export interface LimitSetting extends SettingStanding {
  name: LimitName;
  value: number;
  /** Without a choice of the centre. */
  standard: number;
  min: number;
  max: number;
  isStandard: boolean;
}

/** With `{names}` of what is put in their place. */
export interface MailWordsOf {
  subject: string;
  opening: string;
}
export type MailWording = Record<Language, MailWordsOf>;

export interface MailSetting extends SettingStanding {
  kind: WordedMail;
  value: MailWording;
  standard: MailWording;
  /** The names that may stand in braces. */
  places: string[];
  isStandard: boolean;
}

/** What a lead agrees to when signing, with `{study}` for the name of the study. */
export type StatementWording = Record<Language, string>;

export interface StatementSetting extends SettingStanding {
  value: StatementWording;
  standard: StatementWording;
  isStandard: boolean;
}

export interface SettingsView {
  limits: LimitSetting[];
  statement: StatementSetting;
  mails: MailSetting[];
}

export interface LimitInput {
  version: number;
  /** `null`: back to the standard. */
  value: number | null;
}

export interface MailWordingInput {
  version: number;
  /** `null`: back to the standard. */
  value: MailWording | null;
}

export interface StatementInput {
  version: number;
  /** `null`: back to the standard. */
  value: StatementWording | null;
}

export type WordingFault = 'empty' | 'too_long' | 'line_break' | 'unknown_place';
export const subjectLength = 150;
export const openingLength = 300;
export const statementLength = 4000;

/** What is wrong with words of a mail, if anything. The pages say it while it is typed, the API refuses it. */
export function wordingFault(text: string, places: readonly string[], longest: number): WordingFault | null {
  if (text.trim() === '') return 'empty';
  if (text.length > longest) return 'too_long';
  if (/[\r\n]/.test(text)) return 'line_break';
  const named = [...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
  const rest = text.replace(/\{[^{}]*\}/g, '');
  return /[{}]/.test(rest) || named.some((name) => !places.includes(name)) ? 'unknown_place' : null;
}

/** What is wrong with a statement, if anything: it may have several lines. */
export const statementFault = (text: string): WordingFault | null => wordingFault(text.replace(/\r?\n/g, ' '), ['study'], statementLength);
