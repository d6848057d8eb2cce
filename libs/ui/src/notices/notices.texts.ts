import type { NoticeKind, NoticeParams } from '@cqdg/contract';
import { format } from '../i18n/format';
import { defineTexts } from '../i18n/texts';

type Words = { [K in NoticeKind]: (params: NoticeParams[K]) => { title: string; text: string } };

const fr: Words = {
  registration: ({ added, total }) => ({
    title: added === 0 ? 'Aucun nouvel échantillon à inscrire' : 'Échantillons inscrits',
    text:
      added === 0
        ? `Tous ceux du fichier étaient connus. L'étude en compte ${format.fr.number(total)}.`
        : `${format.fr.count(added, 'nouveau', 'nouveaux')}, ${format.fr.number(total)} en tout`,
  }),
  validation: ({ run, outcome, errors, warnings, tables }) => ({
    title:
      outcome === 'broken'
        ? 'Validation interrompue de notre fait'
        : outcome === 'passed'
          ? 'Validation réussie'
          : `${format.fr.count(errors, 'erreur')} à corriger`,
    text:
      outcome === 'broken'
        ? "Rien n'est perdu : relancez-la."
        : `${run === 'registration' ? "Fichier d'échantillons" : format.fr.count(tables, 'table')}, ${format.fr.count(warnings, 'avertissement')}`,
  }),
  signature: ({ revision, by }) => ({ title: `Révision ${revision} signée`, text: `Par ${by}` }),
  acceptance: ({ revision }) => ({ title: `Révision ${revision} acceptée`, text: 'Par le centre' }),
  return: ({ revision }) => ({ title: `Révision ${revision} retournée`, text: 'Le centre a laissé des remarques.' }),
  reopening: ({ revision }) => ({ title: `Révision ${revision} rouverte`, text: 'Le centre en a donné la raison.' }),
  withdrawal: ({ revision, by }) => ({ title: `Révision ${revision} retirée`, text: `Par ${by}` }),
  dictionary: ({ version }) => ({ title: `Dictionnaire ${version} en vigueur`, text: 'Vos tables sont à vérifier de nouveau.' }),
  request: ({ number, act, by }) => ({
    title: {
      ...{
        asked: `Nouvelle demande nº ${number}`,
        written: `Message dans la demande nº ${number}`,
        resolved: `Demande nº ${number} réglée`,
      },
      ...{ assigned: `Demande nº ${number} confiée à vous`, applied: `Changement de la demande nº ${number} fait` },
    }[act],
    text: `Par ${by}`,
  }),
  password_changed: () => ({ title: 'Mot de passe changé', text: 'Vos autres sessions ont pris fin.' }),
  second_factor: ({ act, reason }) =>
    ({
      on: { title: 'Second facteur activé', text: 'Un code sera demandé après votre mot de passe.' },
      off: { title: 'Second facteur désactivé', text: 'Votre mot de passe suffit pour vous connecter.' },
      codes: { title: 'Nouveaux codes de récupération', text: 'Ceux d’avant ne servent plus.' },
      removed: { title: 'Second facteur retiré par le centre', text: reason },
    })[act],
  identity: ({ act }) =>
    ({
      linked: { title: 'Compte lié à un service de connexion', text: 'Une première connexion a fait le lien.' },
      unlinked: { title: 'Compte délié du service de connexion', text: 'Votre mot de passe ouvre votre compte.' },
      password_removed: { title: 'Compte sans mot de passe', text: 'Vous vous connectez par le service externe seulement.' },
    })[act],
  token_ending: ({ name, endsAt }) => ({ title: 'Jeton d’accès qui prend fin bientôt', text: `${name}, le ${format.fr.date(endsAt)}` }),
  sftp_account: ({ act, name }) => ({
    title: {
      ...{ ready: 'Votre compte SFTP est prêt', rotated: 'Clés et mot de passe SFTP à refaire', disabled: 'Compte SFTP désactivé' },
      ...{ enabled: 'Compte SFTP rétabli', key_added: 'Clé publique ajoutée', key_removed: 'Clé publique retirée' },
      password_set: 'Nouveau mot de passe SFTP',
    }[act],
    text: {
      ...{ ready: `${name} : ajoutez une clé ou créez un mot de passe.`, rotated: `${name} : ceux d'avant ne servent plus.` },
      ...{ disabled: `${name} : le centre en donne la raison.`, enabled: `${name} sert de nouveau.` },
      ...{ key_added: `Compte SFTP ${name}`, key_removed: `Compte SFTP ${name}`, password_set: `Compte SFTP ${name}` },
    }[act],
  }),
  sftp_ending: ({ name, endsAt }) => ({ title: 'Compte SFTP qui prend fin bientôt', text: `${name}, le ${format.fr.date(endsAt)}` }),
  sftp_quota: ({ name, percent }) => ({
    title: percent >= 100 ? 'Compte SFTP plein' : 'Compte SFTP presque plein',
    text: `${name} : ${format.fr.number(percent)} % du quota`,
  }),
  mail_refused: ({ recipient, reason }) => ({
    title: 'Courriel impossible à remettre',
    text: reason === 'refused' ? `Le serveur refuse ${recipient}.` : `Envoi abandonné pour ${recipient} après de nombreux essais.`,
  }),
  account_request: ({ name, organisation }) => ({ title: 'Demande de compte à examiner', text: `${name}, ${organisation}` }),
};

const en: Words = {
  registration: ({ added, total }) => ({
    title: added === 0 ? 'No new sample to register' : 'Samples registered',
    text:
      added === 0
        ? `All those of the file were known. The study has ${format.en.number(total)}.`
        : `${format.en.number(added)} new, ${format.en.number(total)} in all`,
  }),
  validation: ({ run, outcome, errors, warnings, tables }) => ({
    title:
      outcome === 'broken'
        ? 'Validation interrupted by a fault of ours'
        : outcome === 'passed'
          ? 'Validation passed'
          : `${format.en.count(errors, 'error')} to mend`,
    text:
      outcome === 'broken'
        ? 'Nothing is lost: start it again.'
        : `${run === 'registration' ? 'File of samples' : format.en.count(tables, 'table')}, ${format.en.count(warnings, 'warning')}`,
  }),
  signature: ({ revision, by }) => ({ title: `Revision ${revision} signed`, text: `By ${by}` }),
  acceptance: ({ revision }) => ({ title: `Revision ${revision} accepted`, text: 'By the centre' }),
  return: ({ revision }) => ({ title: `Revision ${revision} returned`, text: 'The centre left remarks.' }),
  reopening: ({ revision }) => ({ title: `Revision ${revision} reopened`, text: 'The centre gave a reason.' }),
  withdrawal: ({ revision, by }) => ({ title: `Revision ${revision} withdrawn`, text: `By ${by}` }),
  dictionary: ({ version }) => ({ title: `Dictionary ${version} in force`, text: 'Your tables are to be checked again.' }),
  request: ({ number, act, by }) => ({
    title: {
      ...{ asked: `New request no. ${number}`, written: `Message in request no. ${number}`, resolved: `Request no. ${number} resolved` },
      ...{ assigned: `Request no. ${number} given to you`, applied: `Change of request no. ${number} made` },
    }[act],
    text: `By ${by}`,
  }),
  password_changed: () => ({ title: 'Password changed', text: 'Your other sessions have ended.' }),
  second_factor: ({ act, reason }) =>
    ({
      on: { title: 'Second factor turned on', text: 'A code will be asked after your password.' },
      off: { title: 'Second factor turned off', text: 'Your password is enough to sign in.' },
      codes: { title: 'New recovery codes', text: 'Those from before no longer work.' },
      removed: { title: 'Second factor removed by the centre', text: reason },
    })[act],
  identity: ({ act }) =>
    ({
      linked: { title: 'Account linked to a sign-in service', text: 'A first sign-in made the link.' },
      unlinked: { title: 'Account unlinked from the sign-in service', text: 'Your password opens your account.' },
      password_removed: { title: 'Account without a password', text: 'You sign in by the outside service only.' },
    })[act],
  token_ending: ({ name, endsAt }) => ({ title: 'Access token that ends soon', text: `${name}, on ${format.en.date(endsAt)}` }),
  sftp_account: ({ act, name }) => ({
    title: {
      ...{ ready: 'Your SFTP account is ready', rotated: 'SFTP keys and password to make anew', disabled: 'SFTP account disabled' },
      ...{ enabled: 'SFTP account enabled again', key_added: 'Public key added', key_removed: 'Public key removed' },
      password_set: 'New SFTP password',
    }[act],
    text: {
      ...{ ready: `${name}: add a key or make a password.`, rotated: `${name}: those from before no longer work.` },
      ...{ disabled: `${name}: the centre gives the reason.`, enabled: `${name} works again.` },
      ...{ key_added: `SFTP account ${name}`, key_removed: `SFTP account ${name}`, password_set: `SFTP account ${name}` },
    }[act],
  }),
  sftp_ending: ({ name, endsAt }) => ({ title: 'SFTP account that ends soon', text: `${name}, on ${format.en.date(endsAt)}` }),
  sftp_quota: ({ name, percent }) => ({
    title: percent >= 100 ? 'SFTP account full' : 'SFTP account nearly full',
    text: `${name}: ${format.en.number(percent)}% of the quota`,
  }),
  mail_refused: ({ recipient, reason }) => ({
    title: 'E-mail that cannot be delivered',
    text: reason === 'refused' ? `The server refuses ${recipient}.` : `Given up for ${recipient} after many attempts.`,
  }),
  account_request: ({ name, organisation }) => ({ title: 'Request for an account to look at', text: `${name}, ${organisation}` }),
};

export const noticeTexts = defineTexts({
  fr: {
    bell: (unread: number) => (unread === 0 ? 'Avis' : `Avis : ${format.fr.count(unread, 'non lu')}`),
    title: 'Avis',
    readAll: 'Tout marquer comme lu',
    read: (title: string) => `Marquer comme lu : ${title}`,
    unread: 'Non lu',
    emptyTitle: 'Aucun avis',
    emptyText: "Inscriptions, validations, signatures et décisions du centre s'affichent ici.",
    choices: 'Choisir ce qui vient par courriel',
    close: 'Fermer les avis',
    kinds: fr,
  },
  en: {
    bell: (unread: number) => (unread === 0 ? 'Notices' : `Notices: ${format.en.number(unread)} unread`),
    title: 'Notices',
    readAll: 'Mark all as read',
    read: (title: string) => `Mark as read: ${title}`,
    unread: 'Unread',
    emptyTitle: 'No notice',
    emptyText: "Registrations, validations, signatures and the centre's decisions appear here.",
    choices: 'Choose what comes by e-mail',
    close: 'Close the notices',
    kinds: en,
  },
});

/** The words of one notice: its params are those of its kind. */
export function noticeWords(kinds: Words, notice: { kind: NoticeKind; params: object }): { title: string; text: string } {
  return (kinds[notice.kind] as (params: object) => { title: string; text: string })(notice.params);
}
