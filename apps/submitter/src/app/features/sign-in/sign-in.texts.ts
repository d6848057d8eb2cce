import { defineTexts } from '@cqdg/ui';

export const signInTexts = defineTexts({
  fr: {
    title: 'Se connecter',
    headline: "Vos données vérifiées en quelques secondes, puis menées jusqu'à leur libération.",
    lede: 'Le portail du Centre québécois de données génomiques reçoit les échantillons et les tables cliniques de votre étude, et vous aide à les corriger.',
    prepareTitle: 'Préparer vos fichiers sans compte',
    prepareText: 'Chaque champ, ses codes et ses règles',
    dictionary: 'Consulter le dictionnaire',
    ended: 'Votre session est terminée. Connectez-vous de nouveau pour reprendre où vous étiez.',
    mustSignIn: 'Connectez-vous pour voir cette page.',
    guide: 'Lire le guide du parcours',
    ask: 'Demander un compte',
    firstTitle: 'Première visite?',
    firstText:
      'Demandez un compte : le centre ouvre votre étude et vous envoie une invitation par courriel. Son lien mène à la création de votre compte.',
  },
  en: {
    title: 'Sign in',
    headline: 'Your data checked in seconds, then carried through to release.',
    lede: "The portal of Quebec's genomic data centre receives your study's samples and clinical tables, and helps you mend them.",
    prepareTitle: 'Prepare your files without an account',
    prepareText: 'Every field, its codes and its rules',
    dictionary: 'Read the dictionary',
    ended: 'Your session has ended. Sign in again to pick up where you were.',
    mustSignIn: 'Sign in to see this page.',
    guide: 'Read the guide to the journey',
    ask: 'Ask for an account',
    firstTitle: 'First visit?',
    firstText: 'Ask for an account: the centre opens your study and e-mails you an invitation. Its link leads to creating your account.',
  },
});
