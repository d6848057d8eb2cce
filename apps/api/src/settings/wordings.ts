import type { Language, MailWording, WordedMail } from '@cqdg/contract';
import { mailTexts } from '../notifications/mail.texts';
import { type MailWords, frenchSpaces, oneLine } from '../notifications/mail-words';
import { noticeMail } from '../notifications/notice-mail.texts';

const revision = ['study', 'revision', 'by'];

/** What may stand in braces in each mail. */
export const places: Record<WordedMail, readonly string[]> = {
  ...{ invitation: ['study', 'by'], password_reset: ['minutes'], registration: ['study', 'added', 'total'], password_changed: [] },
  ...{ signature: revision, acceptance: revision, return: revision, reopening: revision, withdrawal: revision },
};

/** The subject and the first line of our own words, with the names in braces. */
export function standardWording(kind: WordedMail): MailWording {
  const words = (language: Language) => {
    const { subject, body } = ours(kind, language);
    return { subject, opening: body.slice(0, body.indexOf('\n')) };
  };
  return { fr: words('fr'), en: words('en') };
}

function ours(kind: WordedMail, language: Language): MailWords {
  if (kind === 'password_reset') return mailTexts.passwordReset[language]({ link: '', minutes: 0 });
  if (kind === 'invitation') {
    return mailTexts.invitation[language]({ study: '{study}', by: '{by}', role: 'reader', link: '', expires: new Date(0) });
  }
  // Their subjects name the study alone.
  const params = { added: 0, total: 0, revision: 0, by: '' } as never;
  return noticeMail(language, { kind, params, study: '{study}', link: null, choices: null });
}

/** A mail in the centre's words, where it chose some. */
export function reworded(mail: MailWords, wording: MailWording | null, language: Language, values: object): MailWords {
  if (!wording) return mail;
  const { subject, opening } = wording[language];
  const filled = (text: string) => {
    const whole = text.replace(/\{(\w+)\}/g, (_, name: string) => oneLine(String((values as Record<string, unknown>)[name] ?? '')));
    return language === 'fr' ? frenchSpaces(whole) : whole;
  };
  return { subject: filled(subject), body: filled(opening) + mail.body.slice(mail.body.indexOf('\n')) };
}
