import type { NoticeParams } from '@cqdg/contract';
import { type MailWords, oneLine } from './mail-words';

type Params = NoticeParams['sftp_account'];
type Words = Record<Params['act'], (account: string) => MailWords>;

/** What must be done by who did not do it themselves. */
const alarm = {
  fr: 'Si ce n’est ni vous ni le centre à votre demande, retirez cet accès dans le portail sans attendre, puis prévenez le centre.',
  en: 'If it was neither you nor the centre at your request, take this access away in the portal at once, then tell the centre.',
};

const fr: Words = {
  ready: (account) => ({
    subject: 'Votre compte SFTP est prêt',
    body: `Le compte SFTP ${account} vous attend. Dans le portail, ajoutez votre clé publique ou créez un mot de passe, et suivez la marche à suivre de votre logiciel.`,
  }),
  rotated: (account) => ({
    subject: 'Clés et mot de passe SFTP à refaire',
    body: `Le centre a retiré les clés et le mot de passe du compte SFTP ${account}, et mis fin à ses sessions. Rien de ce que vous avez déposé n’est perdu. Dans le portail, ajoutez une clé ou créez un mot de passe pour vous connecter de nouveau.`,
  }),
  disabled: (account) => ({
    subject: 'Compte SFTP désactivé',
    body: `Le centre a désactivé le compte SFTP ${account}. Sa raison se lit dans le portail. Rien de ce que vous avez déposé n’est perdu.`,
  }),
  enabled: (account) => ({
    subject: 'Compte SFTP rétabli',
    body: `Le centre a rétabli le compte SFTP ${account}. Les mêmes clés et le même mot de passe servent de nouveau.`,
  }),
  key_added: (account) => ({
    subject: 'Clé publique ajoutée à votre compte SFTP',
    body: `Une clé publique vient d’être ajoutée au compte SFTP ${account}. ${alarm.fr}`,
  }),
  key_removed: (account) => ({
    subject: 'Clé publique retirée de votre compte SFTP',
    body: `Une clé publique vient d’être retirée du compte SFTP ${account}. Elle ne permet plus de se connecter.`,
  }),
  password_set: (account) => ({
    subject: 'Nouveau mot de passe SFTP',
    body: `Un mot de passe vient d’être créé pour le compte SFTP ${account}. Celui d’avant, s’il y en avait un, ne sert plus. ${alarm.fr}`,
  }),
};

const en: Words = {
  ready: (account) => ({
    subject: 'Your SFTP account is ready',
    body: `The SFTP account ${account} awaits you. In the portal, add your public key or make a password, and follow the steps for your program.`,
  }),
  rotated: (account) => ({
    subject: 'SFTP keys and password to make anew',
    body: `The centre removed the keys and the password of the SFTP account ${account}, and ended its sessions. Nothing you uploaded is lost. In the portal, add a key or make a password to connect again.`,
  }),
  disabled: (account) => ({
    subject: 'SFTP account disabled',
    body: `The centre disabled the SFTP account ${account}. Its reason is in the portal. Nothing you uploaded is lost.`,
  }),
  enabled: (account) => ({
    subject: 'SFTP account enabled again',
    body: `The centre enabled the SFTP account ${account} again. The same keys and the same password work again.`,
  }),
  key_added: (account) => ({
    subject: 'Public key added to your SFTP account',
    body: `A public key has just been added to the SFTP account ${account}. ${alarm.en}`,
  }),
  key_removed: (account) => ({
    subject: 'Public key removed from your SFTP account',
    body: `A public key has just been removed from the SFTP account ${account}. Nobody can connect by it any more.`,
  }),
  password_set: (account) => ({
    subject: 'New SFTP password',
    body: `A password has just been made for the SFTP account ${account}. The one before it, if there was one, no longer works. ${alarm.en}`,
  }),
};

const about = ({ subject, body }: MailWords, before: string): MailWords => ({ subject: `${subject}${before}`, body });

export const frenchSftp = ({ act, name }: Params, study: string): MailWords =>
  about(fr[act](`« ${oneLine(name)} » de l’étude « ${study} »`), ` : ${study}`);

export const englishSftp = ({ act, name }: Params, study: string): MailWords =>
  about(en[act](`“${oneLine(name)}” of the study “${study}”`), `: ${study}`);
