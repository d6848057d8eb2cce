import { defineProblems } from './problem.text';

/** Accounts under the centre's administration, and second factors. */
export const usersProblems = defineProblems({
  'code.wrong': {
    status: 403,
    fr: {
      title: 'Code refusé',
      detail: 'Le code est inexact, a expiré ou a déjà servi. Écrivez celui que votre application montre maintenant.',
    },
    en: { title: 'Code refused', detail: 'The code is wrong, out of date or was used already. Enter the one that your app shows now.' },
  },
  'challenge.gone': {
    status: 410,
    fr: { title: 'Connexion à reprendre', detail: 'Le délai pour donner le code est passé. Écrivez de nouveau votre mot de passe.' },
    en: { title: 'Sign in again', detail: 'The time to give the code has passed. Enter your password again.' },
  },
  'second_factor.required': {
    status: 403,
    fr: {
      title: 'Second facteur requis',
      detail: 'Le centre demande un second facteur à son équipe. Activez-le pour continuer.',
    },
    en: { title: 'Second factor required', detail: 'The centre asks a second factor of its team. Turn it on to go on.' },
  },
  'second_factor.on': {
    status: 409,
    fr: {
      title: 'Second facteur déjà activé',
      detail: 'Un second facteur protège déjà ce compte. Désactivez-le avant d’en choisir un autre.',
    },
    en: {
      title: 'Second factor already on',
      detail: 'A second factor guards this account already. Turn it off before you choose another.',
    },
  },
  'second_factor.off': {
    status: 409,
    fr: { title: 'Aucun second facteur', detail: 'Aucun second facteur n’est activé pour ce compte. Rechargez la page.' },
    en: { title: 'No second factor', detail: 'No second factor is on for this account. Reload the page.' },
  },
  'second_factor.kept': {
    status: 409,
    fr: {
      title: 'Second facteur obligatoire',
      detail: 'Le centre demande un second facteur à son équipe : il ne peut pas être désactivé.',
    },
    en: { title: 'Second factor is compulsory', detail: 'The centre asks a second factor of its team: it cannot be turned off.' },
  },
  'account.last_admin': {
    status: 409,
    fr: {
      title: 'Seule personne à l’administration',
      detail: 'Le centre n’aurait plus personne à l’administration. Donnez d’abord ce rôle à une autre personne.',
    },
    en: { title: 'The only administrator', detail: 'The centre would have no administrator left. Give this role to another person first.' },
  },
  'account.own': {
    status: 409,
    fr: {
      title: 'Votre propre compte',
      detail: 'Ceci ne se fait pas sur son propre compte. Demandez-le à une autre personne de l’administration.',
    },
    en: { title: 'Your own account', detail: 'This cannot be done to one’s own account. Ask another administrator.' },
  },
  'account.closed': {
    status: 409,
    fr: { title: 'Compte fermé', detail: 'Ce compte est fermé. Rouvrez-le d’abord.' },
    en: { title: 'Account closed', detail: 'This account is closed. Open it again first.' },
  },
  'staff.exists': {
    status: 409,
    fr: {
      title: 'Déjà dans l’équipe',
      detail: 'Cette personne est déjà dans l’équipe du centre. Changez son rôle sur la page de son compte.',
    },
    en: {
      title: 'Already in the team',
      detail: 'This person is in the team of the centre already. Change the role on the page of the account.',
    },
  },
  'invitation.sign_in_first': {
    status: 409,
    fr: {
      title: 'Connectez-vous d’abord',
      detail: 'Un second facteur protège ce compte. Connectez-vous, puis ouvrez de nouveau le lien de l’invitation.',
    },
    en: { title: 'Sign in first', detail: 'A second factor guards this account. Sign in, then open the link of the invitation again.' },
  },
});
