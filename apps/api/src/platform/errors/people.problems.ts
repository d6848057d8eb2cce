import { defineProblems } from './problem.text';

/** Accounts, studies, members, invitations, dictionaries. */
export const peopleProblems = defineProblems({
  'sign_in.refused': {
    status: 401,
    fr: { title: 'Connexion refusée', detail: 'Le courriel ou le mot de passe est inexact. Vérifiez les deux, puis réessayez.' },
    en: { title: 'Not signed in', detail: 'The e-mail or the password is wrong. Check both, then try again.' },
  },
  'password.weak': {
    status: 400,
    fr: {
      title: 'Mot de passe à changer',
      detail: 'Choisissez un mot de passe d’au moins 12 caractères, peu courant et différent de votre courriel.',
    },
    en: {
      title: 'Choose another password',
      detail: 'Choose a password of at least 12 characters, uncommon and different from your e-mail.',
    },
  },
  'reset.gone': {
    status: 410,
    fr: {
      title: 'Lien expiré',
      detail: 'Ce lien a déjà servi, a dépassé une heure, ou un autre a servi depuis. Demandez-en un nouveau.',
    },
    en: {
      title: 'Link no longer valid',
      detail: 'This link was used, is older than an hour, or another was used since. Ask for a new one.',
    },
  },
  'dictionary.version_taken': {
    status: 409,
    fr: {
      title: 'Version déjà publiée',
      detail: 'La version {version} est publiée et ne change plus. Donnez une autre version à ce dictionnaire.',
    },
    en: {
      title: 'Version already published',
      detail: 'Version {version} is published and does not change any more. Give this dictionary another version.',
    },
  },
  'dictionary.not_json': {
    status: 400,
    fr: {
      title: 'Fichier illisible',
      detail: 'Ce fichier n’est pas du JSON. Un dictionnaire est un fichier JSON au format Lectern 2, en UTF-8.',
    },
    en: { title: 'Unreadable file', detail: 'This file is not JSON. A dictionary is a JSON file in Lectern 2 form, in UTF-8.' },
  },
  'dictionary.published': {
    status: 409,
    fr: {
      title: 'Édition publiée',
      detail: 'La version {version} est publiée : des soumissions en dépendent, et elle reste telle quelle.',
    },
    en: { title: 'Published edition', detail: 'Version {version} is published: submissions depend on it, and it stays as it is.' },
  },
  'dictionary.faulty': {
    status: 409,
    fr: {
      title: 'Dictionnaire à corriger',
      detail: 'La version {version} contient des erreurs. Corrigez le fichier, puis téléversez-le de nouveau.',
    },
    en: { title: 'Dictionary to mend', detail: 'Version {version} holds errors. Mend the file, then upload it again.' },
  },
  'dictionary.date_past': {
    status: 400,
    fr: { title: 'Date passée', detail: 'La date de publication est passée. Choisissez une date à venir, ou publiez maintenant.' },
    en: { title: 'Date in the past', detail: 'The date of publication is past. Choose one to come, or publish now.' },
  },
  'study.archived': {
    status: 403,
    fr: {
      title: 'Étude archivée',
      detail: 'Cette étude est archivée : elle se consulte, mais plus rien ne s’y change. Écrivez au centre pour la rouvrir.',
    },
    en: {
      title: 'Archived study',
      detail: 'This study is archived: it can be read, but nothing in it changes any more. Ask the centre to open it again.',
    },
  },
  'study.code_taken': {
    status: 409,
    fr: {
      title: 'Code déjà pris',
      detail: 'Le code {code} est celui d’une autre étude, les majuscules comptant comme les minuscules. Choisissez-en un autre.',
    },
    en: {
      title: 'Code already taken',
      detail: 'The code {code} belongs to another study; capitals count as small letters. Choose another.',
    },
  },
  'study.code_fixed': {
    status: 409,
    fr: {
      title: 'Code immuable',
      detail: 'Le code d’une étude ne change plus une fois l’étude créée : ses fichiers et ses reçus le citent.',
    },
    en: { title: 'The code is fixed', detail: 'The code of a study does not change once it is created: its files and receipts quote it.' },
  },
  'member.last_lead': {
    status: 409,
    fr: {
      title: 'Seule personne responsable',
      detail:
        'L’étude n’aurait plus de personne responsable, et nul ne pourrait signer. Nommez d’abord une autre personne responsable, ou confirmez.',
    },
    en: {
      title: 'The only lead',
      detail: 'The study would have no lead left, and nobody could sign. Name another lead first, or confirm.',
    },
  },
  'member.exists': {
    status: 409,
    fr: { title: 'Déjà membre', detail: 'Cette personne est déjà membre de l’étude. Changez son rôle dans la liste des membres.' },
    en: { title: 'Already a member', detail: 'This person is a member of the study already. Change the role in the list of members.' },
  },
  'invitation.gone': {
    status: 410,
    fr: {
      title: 'Invitation expirée',
      detail:
        'Cette invitation a déjà servi, a été retirée ou a dépassé sa date. Demandez-en une nouvelle à la personne qui vous a invité.',
    },
    en: {
      title: 'Invitation no longer valid',
      detail: 'This invitation was used, withdrawn or is past its date. Ask the person who invited you for a new one.',
    },
  },
  'invitation.other_account': {
    status: 409,
    fr: {
      title: 'Autre session ouverte',
      detail: 'L’invitation est adressée à un autre courriel que celui de votre session. Déconnectez-vous, puis ouvrez de nouveau le lien.',
    },
    en: {
      title: 'Signed in as someone else',
      detail: 'The invitation is for another e-mail than that of your session. Sign out, then open the link again.',
    },
  },
  'dictionary.unknown': {
    status: 404,
    fr: { title: 'Dictionnaire introuvable', detail: 'Aucune édition du dictionnaire ne porte la version {version}.' },
    en: { title: 'Dictionary not found', detail: 'No edition of the dictionary has version {version}.' },
  },
  'template.unknown': {
    status: 404,
    fr: { title: 'Gabarit introuvable', detail: 'Aucun gabarit ne porte le nom {file}.' },
    en: { title: 'Template not found', detail: 'No template is named {file}.' },
  },
});
