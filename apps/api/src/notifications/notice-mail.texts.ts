import type { Language, NoticeKind, NoticeParams } from '@cqdg/contract';
import { englishIdentity, frenchIdentity } from './identity-mail.texts';
import { englishSftp, frenchSftp } from './sftp-mail.texts';
import { englishFactor, frenchFactor } from './second-factor-mail.texts';
import { type MailWords, counted, dayOf, frenchSpaces, oneLine, sentence } from './mail-words';

/** What a mail says of a notice: a subject and a paragraph. The link, the greeting and the signature are put around it. */
export type NoticeWords = MailWords;
type Texts = { [K in NoticeKind]: (params: NoticeParams[K], study: string) => NoticeWords };

const fr: Texts = {
  registration: ({ added, total }, study) => ({
    subject: `Échantillons inscrits : ${study}`,
    body:
      added === 0
        ? `Aucun nouvel échantillon n’a été inscrit à l’étude « ${study} » : tous ceux du fichier y étaient déjà. Elle en compte ${counted.fr(total)}.`
        : `${counted.fr(added, 'nouvel échantillon a été inscrit', 'nouveaux échantillons ont été inscrits')} à l’étude « ${study} ». Elle en compte maintenant ${counted.fr(total)}.`,
  }),
  validation: ({ run, outcome, errors, warnings, tables }, study) => {
    const what =
      run === 'registration' ? `Le fichier d’échantillons de l’étude « ${study} »` : `Les données cliniques de l’étude « ${study} »`;
    const are = run === 'registration' ? 'a été vérifié' : 'ont été vérifiées';
    if (outcome === 'broken')
      return {
        subject: `Validation interrompue de notre fait : ${study}`,
        body: `La validation demandée pour l’étude « ${study} » n’a pas pu être menée à terme. La panne est de notre côté, et rien de ce que vous avez déposé n’est perdu. Vous pouvez la relancer dans le portail.`,
      };
    const seen = run === 'registration' ? '' : `${counted.fr(tables, 'table')}, `;
    const found = `${seen}${sentence.fr(errors, 'erreur')} et ${sentence.fr(warnings, 'avertissement', undefined, 'aucun')}`;
    return {
      subject: outcome === 'passed' ? `Validation réussie : ${study}` : `${counted.fr(errors, 'erreur')} à corriger : ${study}`,
      body: `${what} ${are} : ${found}. ${outcome === 'passed' ? 'Vous pouvez passer à l’étape suivante.' : 'Les constats se lisent dans le portail, qui aide à les corriger.'}`,
    };
  },
  signature: ({ revision, by }, study) => ({
    subject: `Soumission signée : ${study}`,
    body: `${oneLine(by)} a signé la révision ${revision} des données cliniques de l’étude « ${study} ». Le centre peut maintenant l’examiner.`,
  }),
  acceptance: ({ revision }, study) => ({
    subject: `Soumission acceptée : ${study}`,
    body: `Le centre a accepté la révision ${revision} des données cliniques de l’étude « ${study} ».`,
  }),
  return: ({ revision }, study) => ({
    subject: `Soumission retournée avec des remarques : ${study}`,
    body: `Le centre a retourné la révision ${revision} des données cliniques de l’étude « ${study} ». Ses remarques se lisent dans le portail, où une nouvelle révision vous attend avec tous vos fichiers.`,
  }),
  reopening: ({ revision }, study) => ({
    subject: `Soumission rouverte : ${study}`,
    body: `Le centre a rouvert la révision ${revision} des données cliniques de l’étude « ${study} ». Sa raison se lit dans le portail, où une nouvelle révision vous attend avec tous vos fichiers.`,
  }),
  withdrawal: ({ revision, by }, study) => ({
    subject: `Soumission retirée : ${study}`,
    body: `${oneLine(by)} a retiré la révision ${revision} des données cliniques de l’étude « ${study} ».`,
  }),
  dictionary: ({ version }, study) => ({
    subject: `Nouveau dictionnaire ${version} : ${study}`,
    body: `Le dictionnaire ${version} est en vigueur. Les données cliniques de l’étude « ${study} », qui ne sont pas encore signées, sont à vérifier de nouveau dans le portail. Ce qui a changé se lit dans le dictionnaire. Rien de ce que vous avez déposé n’est perdu.`,
  }),
  request: ({ number, act, by }, study) => ({
    subject: `${{ asked: 'Nouvelle demande', written: 'Nouveau message, demande', resolved: 'Demande réglée,', assigned: 'Demande confiée à vous,', applied: 'Changement fait, demande' }[act]} nº ${number} : ${study}`,
    body: {
      asked: `${oneLine(by)} a ouvert la demande nº ${number} de l’étude « ${study} ». Elle se lit dans le portail, où vous pouvez y répondre.`,
      written: `${oneLine(by)} a écrit dans la demande nº ${number} de l’étude « ${study} ». Son message se lit dans le portail, où vous pouvez y répondre.`,
      resolved: `${oneLine(by)} a réglé la demande nº ${number} de l’étude « ${study} ». Un nouveau message dans le portail la rouvre.`,
      assigned: `${oneLine(by)} vous a confié la demande nº ${number} de l’étude « ${study} ».`,
      applied: `Le changement d’échantillons inscrits demandé au nº ${number} de l’étude « ${study} » est fait. Les données qui en dépendent sont à vérifier de nouveau dans le portail.`,
    }[act],
  }),
  password_changed: () => ({
    subject: 'Votre mot de passe a été changé',
    body: 'Le mot de passe de votre compte vient d’être changé, et vos autres sessions ont pris fin. Si ce n’est pas vous qui l’avez changé, choisissez-en un autre sans attendre par « Mot de passe oublié » sur la page de connexion, puis prévenez le centre.',
  }),
  second_factor: ({ act, reason }) => frenchFactor(act, oneLine(reason)),
  identity: ({ act }) => frenchIdentity(act),
  token_ending: ({ name, endsAt }) => ({
    subject: `Jeton d’accès qui prend fin bientôt : ${oneLine(name)}`,
    body: `Votre jeton d’accès « ${oneLine(name)} » prend fin le ${dayOf(new Date(endsAt), 'fr-CA')}. Les programmes qui s’en servent seront alors refusés. S’ils doivent continuer, créez un autre jeton dans « Mon compte » et donnez-le-leur d’ici là.`,
  }),
  sftp_account: (params, study) => frenchSftp(params, study),
  sftp_ending: ({ name, endsAt }, study) => ({
    subject: `Compte SFTP qui prend fin bientôt : ${study}`,
    body: `Votre compte SFTP « ${oneLine(name)} » de l’étude « ${study} » prend fin le ${dayOf(new Date(endsAt), 'fr-CA')}. Les connexions seront alors refusées; les fichiers déposés restent. S’il doit continuer, demandez au centre de le prolonger d’ici là.`,
  }),
  sftp_quota: ({ name, percent }, study) => ({
    subject: `Compte SFTP ${percent >= 100 ? 'plein' : 'presque plein'} : ${study}`,
    body: `Votre compte SFTP « ${oneLine(name)} » de l’étude « ${study} » occupe ${counted.fr(percent)}\u00a0% de son quota. Une fois plein, il ne prend plus de fichier. Faites de la place, ou demandez au centre un quota plus grand.`,
  }),
  mail_refused: ({ recipient }) => ({
    subject: 'Un courriel ne peut pas être remis',
    body: `Le courriel destiné à ${recipient} ne peut pas être remis.`,
  }),
  // Nothing of what a visitor wrote: their words are read in the console, where they cannot pass for the centre's.
  account_request: () => ({
    subject: 'Demande de compte à examiner',
    body: 'Une personne demande un compte sur le portail et a confirmé son adresse. Sa demande vous attend dans la console, où vous pouvez l’approuver ou la refuser.',
  }),
};

const en: Texts = {
  registration: ({ added, total }, study) => ({
    subject: `Samples registered: ${study}`,
    body:
      added === 0
        ? `No new sample was registered in the study “${study}”: all those of the file were there already. It has ${counted.en(total)}.`
        : `${counted.en(added, 'new sample was registered', 'new samples were registered')} in the study “${study}”. It now has ${counted.en(total)}.`,
  }),
  validation: ({ run, outcome, errors, warnings, tables }, study) => {
    const what =
      run === 'registration' ? `The file of samples of the study “${study}” was` : `The clinical data of the study “${study}” were`;
    if (outcome === 'broken')
      return {
        subject: `Validation interrupted by a fault of ours: ${study}`,
        body: `The validation asked for in the study “${study}” could not be completed. The fault is ours, and nothing you uploaded is lost. You can start it again in the portal.`,
      };
    const seen = run === 'registration' ? '' : `${counted.en(tables, 'table')}, `;
    const found = `${seen}${sentence.en(errors, 'error')} and ${sentence.en(warnings, 'warning')}`;
    return {
      subject: outcome === 'passed' ? `Validation passed: ${study}` : `${counted.en(errors, 'error')} to mend: ${study}`,
      body: `${what} checked: ${found}. ${outcome === 'passed' ? 'You can go on to the next step.' : 'The findings are in the portal, which helps to mend them.'}`,
    };
  },
  signature: ({ revision, by }, study) => ({
    subject: `Submission signed: ${study}`,
    body: `${oneLine(by)} signed revision ${revision} of the clinical data of the study “${study}”. The centre can now review it.`,
  }),
  acceptance: ({ revision }, study) => ({
    subject: `Submission accepted: ${study}`,
    body: `The centre accepted revision ${revision} of the clinical data of the study “${study}”.`,
  }),
  return: ({ revision }, study) => ({
    subject: `Submission returned with remarks: ${study}`,
    body: `The centre returned revision ${revision} of the clinical data of the study “${study}”. Its remarks are in the portal, where a new revision awaits you with all your files.`,
  }),
  reopening: ({ revision }, study) => ({
    subject: `Submission reopened: ${study}`,
    body: `The centre reopened revision ${revision} of the clinical data of the study “${study}”. Its reason is in the portal, where a new revision awaits you with all your files.`,
  }),
  withdrawal: ({ revision, by }, study) => ({
    subject: `Submission withdrawn: ${study}`,
    body: `${oneLine(by)} withdrew revision ${revision} of the clinical data of the study “${study}”.`,
  }),
  dictionary: ({ version }, study) => ({
    subject: `New dictionary ${version}: ${study}`,
    body: `The dictionary ${version} is in force. The clinical data of the study “${study}”, which are not signed yet, are to be checked again in the portal. What changed can be read in the dictionary. Nothing you uploaded is lost.`,
  }),
  request: ({ number, act, by }, study) => ({
    subject: `${{ asked: 'New request', written: 'New message in request', resolved: 'Request resolved,', assigned: 'Given to you, request', applied: 'Change made, request' }[act]} no. ${number}: ${study}`,
    body: {
      asked: `${oneLine(by)} opened request no. ${number} of the study “${study}”. It is in the portal, where you can answer it.`,
      written: `${oneLine(by)} wrote in request no. ${number} of the study “${study}”. The message is in the portal, where you can answer it.`,
      resolved: `${oneLine(by)} resolved request no. ${number} of the study “${study}”. A new message in the portal opens it again.`,
      assigned: `${oneLine(by)} gave you request no. ${number} of the study “${study}”.`,
      applied: `The change of registered samples asked for in no. ${number} of the study “${study}” is made. The data that depend on it are to be checked again in the portal.`,
    }[act],
  }),
  password_changed: () => ({
    subject: 'Your password was changed',
    body: 'The password of your account has just been changed, and your other sessions have ended. If it was not you, choose another one at once by “Forgotten password” on the sign-in page, then tell the centre.',
  }),
  second_factor: ({ act, reason }) => englishFactor(act, oneLine(reason)),
  identity: ({ act }) => englishIdentity(act),
  token_ending: ({ name, endsAt }) => ({
    subject: `Access token that ends soon: ${oneLine(name)}`,
    body: `Your access token “${oneLine(name)}” ends on ${dayOf(new Date(endsAt), 'en-CA')}. The programs that use it will then be refused. If they are to go on, make another token in “My account” and give it to them before that day.`,
  }),
  sftp_account: (params, study) => englishSftp(params, study),
  sftp_ending: ({ name, endsAt }, study) => ({
    subject: `SFTP account that ends soon: ${study}`,
    body: `Your SFTP account “${oneLine(name)}” of the study “${study}” ends on ${dayOf(new Date(endsAt), 'en-CA')}. Connections will then be refused; the files that were sent stay. If it is to go on, ask the centre to extend it before that day.`,
  }),
  sftp_quota: ({ name, percent }, study) => ({
    subject: `SFTP account ${percent >= 100 ? 'full' : 'nearly full'}: ${study}`,
    body: `Your SFTP account “${oneLine(name)}” of the study “${study}” takes ${counted.en(percent)}% of its quota. Once it is full, it takes no more files. Make room, or ask the centre for a larger quota.`,
  }),
  mail_refused: ({ recipient }) => ({
    subject: 'An e-mail cannot be delivered',
    body: `The e-mail for ${recipient} cannot be delivered.`,
  }),
  account_request: () => ({
    subject: 'Request for an account to look at',
    body: 'Someone asks for an account on the portal and has confirmed their address. The request awaits you in the console, where you can approve or refuse it.',
  }),
};

const texts: Record<Language, Texts> = { fr, en };
const around: Record<Language, (body: string, link: string | null, choices: string | null) => string> = {
  fr: (body, link, choices) =>
    `Bonjour,\n\n${body}\n\n${link ? `Dans le portail :\n\n${link}\n\n` : ''}Le Centre québécois de données génomiques\n` +
    (choices ? `\n-- \nPour choisir ce qui vous vient par courriel : ${choices}\n` : ''),
  en: (body, link, choices) =>
    `Hello,\n\n${body}\n\n${link ? `In the portal:\n\n${link}\n\n` : ''}The Québec Genomic Data Centre (CQDG)\n` +
    (choices ? `\n-- \nTo choose what reaches you by e-mail: ${choices}\n` : ''),
};

export interface NoticeMail<K extends NoticeKind> {
  kind: K;
  params: NoticeParams[K];
  /** Its name in the reader's language. */
  study: string | null;
  link: string | null;
  /** Where the person says which kinds come by mail; `null` where there is no choice. */
  choices: string | null;
}

/** The whole mail. Counts and names of studies and people only: a mail travels in the open. */
export function noticeMail<K extends NoticeKind>(language: Language, { kind, params, study, link, choices }: NoticeMail<K>): MailWords {
  const { subject, body } = texts[language][kind](params, oneLine(study ?? ''));
  const whole = { subject, body: around[language](body, link, choices) };
  return language === 'fr' ? { subject: frenchSpaces(whole.subject), body: frenchSpaces(whole.body) } : whole;
}
