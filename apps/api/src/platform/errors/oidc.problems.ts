import { defineProblems } from './problem.text';

/** Signing in at a provider. */
export const oidcProblems = defineProblems({
  'password.none': {
    status: 409,
    fr: {
      title: 'Compte sans mot de passe',
      detail: 'Votre compte n’a pas de mot de passe. Choisissez-en un par « Mot de passe oublié? » de la page de connexion.',
    },
    en: {
      title: 'No password',
      detail: 'Your account has no password. Choose one by “Forgot your password?” on the sign-in page.',
    },
  },
  'identity.only_way': {
    status: 409,
    fr: {
      title: 'Seule façon de vous connecter',
      detail: 'Votre compte n’a pas de mot de passe : choisissez-en un avant de délier cette identité.',
    },
    en: {
      title: 'Your only way in',
      detail: 'Your account has no password: choose one before you unlink this identity.',
    },
  },
});
