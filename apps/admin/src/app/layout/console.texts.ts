import { defineTexts } from '@cqdg/ui';

export const consoleTexts = defineTexts({
  fr: {
    app: 'Console',
    nav: 'Console',
    studies: 'Études',
    portal: 'Portail des études',
    dictionary: 'Dictionnaire',
    signIn: 'Se connecter à la console',
    signInText: 'Réservée au personnel du centre. Les études ont leur propre portail.',
    toPortal: 'Aller au portail des études',
    reservedTitle: 'La console est réservée au centre',
    reservedText: (email: string) =>
      `Votre compte \`${email}\` est celui d'une étude : vos données vous attendent dans le portail des études.`,
    signOut: 'Changer de compte',
    notFoundTitle: 'Page introuvable',
    notFoundText: "Cette adresse ne mène à rien dans la console. Vérifiez l'adresse, ou partez de la liste des études.",
    toStudies: 'Aller aux études',
    ended: 'Votre session est terminée. Connectez-vous de nouveau pour reprendre où vous étiez.',
  },
  en: {
    app: 'Console',
    nav: 'Console',
    studies: 'Studies',
    portal: 'Portal of the studies',
    dictionary: 'Dictionary',
    signIn: 'Sign in to the console',
    signInText: "For the centre's staff. Studies have a portal of their own.",
    toPortal: 'Go to the portal of the studies',
    reservedTitle: 'The console is for the centre',
    reservedText: (email: string) => `Your account \`${email}\` belongs to a study: your data await you in the portal of the studies.`,
    signOut: 'Change account',
    notFoundTitle: 'Page not found',
    notFoundText: 'This address leads nowhere in the console. Check it, or start from the list of studies.',
    toStudies: 'Go to the studies',
    ended: 'Your session has ended. Sign in again to pick up where you were.',
  },
});
