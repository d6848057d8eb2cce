import { defineProblems } from './problem.text';

/** Registration, submissions, runs and signatures. */
export const submissionProblems = defineProblems({
  'password.wrong': {
    status: 403,
    fr: {
      title: 'Mot de passe inexact',
      detail: 'Le mot de passe reçu n’est pas celui de votre compte. Saisissez de nouveau le mot de passe avec lequel vous vous connectez.',
    },
    en: {
      title: 'Wrong password',
      detail: 'The password received is not the one of your account. Type again the password you sign in with.',
    },
  },
});
