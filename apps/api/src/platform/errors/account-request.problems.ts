import { defineProblems } from './problem.text';

/** Accounts that people ask for. */
export const accountRequestProblems = defineProblems({
  'account_request.gone': {
    status: 410,
    fr: { title: 'Lien expiré', detail: 'Ce lien a déjà servi ou n’est plus valide. Au besoin, demandez de nouveau un compte.' },
    en: { title: 'Link expired', detail: 'This link was already used or is no longer valid. If need be, ask for an account again.' },
  },
  'account_request.study_unknown': {
    status: 409,
    fr: { title: 'Étude introuvable', detail: 'Aucune étude ouverte n’a le code {code}. Vérifiez le code ou créez l’étude.' },
    en: { title: 'No such study', detail: 'No open study has the code {code}. Check the code or create the study.' },
  },
});
