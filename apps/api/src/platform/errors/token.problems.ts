import { defineProblems } from './problem.text';

/** Access tokens. */
export const tokenProblems = defineProblems({
  'token.refused': {
    status: 401,
    fr: { title: 'Jeton refusé', detail: 'Ce jeton d’accès est inconnu ou révoqué. Créez-en un autre dans « Mon compte ».' },
    en: { title: 'Token refused', detail: 'This access token is unknown or revoked. Make another under “My account”.' },
  },
  'token.expired': {
    status: 401,
    fr: { title: 'Jeton expiré', detail: 'Ce jeton d’accès a dépassé sa date. Créez-en un autre dans « Mon compte ».' },
    en: { title: 'Token expired', detail: 'This access token is past its date. Make another under “My account”.' },
  },
  'token.not_allowed': {
    status: 403,
    fr: {
      title: 'Hors de la portée du jeton',
      detail:
        'Ce jeton d’accès ne permet pas cette action. Choisissez un jeton d’une autre portée, ou faites-la vous-même dans le portail.',
    },
    en: {
      title: 'Beyond what the token may do',
      detail: 'This access token does not permit this action. Use a token of another scope, or do it yourself in the portal.',
    },
  },
  'token.limit': {
    status: 409,
    fr: { title: 'Trop de jetons', detail: 'Vous avez déjà {max} jetons d’accès. Révoquez-en un, puis recommencez.' },
    en: { title: 'Too many tokens', detail: 'You have {max} access tokens already. Revoke one, then start again.' },
  },
});
