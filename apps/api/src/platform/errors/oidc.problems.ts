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
  'identity.none': {
    status: 409,
    fr: {
      title: 'Compte non lié',
      detail: 'Votre compte n’est lié à aucun service de connexion. Connectez-vous d’abord une fois par ce service.',
    },
    en: { title: 'Account not linked', detail: 'Your account is linked to no sign-in service. Sign in by that service once first.' },
  },
  'identity.by_password': {
    status: 409,
    fr: { title: 'Mot de passe attendu', detail: 'Votre compte a un mot de passe : c’est lui qui confirme votre signature.' },
    en: { title: 'Password expected', detail: 'Your account has a password: it is what confirms your signature.' },
  },
  'identity.unproven': {
    status: 403,
    fr: {
      title: 'Identité à confirmer',
      detail: 'Confirmez votre identité auprès du service de connexion, puis signez dans les cinq minutes. Rien n’est signé.',
    },
    en: {
      title: 'Confirm who you are',
      detail: 'Confirm who you are at the sign-in service, then sign within five minutes. Nothing is signed.',
    },
  },
  'identity.unavailable': {
    status: 409,
    fr: { title: 'Service sans réponse', detail: 'Le service de connexion ne répond pas. Réessayez dans quelques minutes.' },
    en: { title: 'Service not answering', detail: 'The sign-in service does not answer. Try again in a few minutes.' },
  },
});
