import { defineTexts } from '@cqdg/ui';
import type { ChapterId } from './guide.model';

const frHowTo: Record<ChapterId, string> = {
  start: 'Guide du parcours',
  samples: 'Comment inscrire des échantillons',
  templates: 'Comment remplir les gabarits',
  tables: 'Comment téléverser les tables',
  findings: 'Comment corriger',
  signing: 'Comment signer',
  after: 'Après la signature',
  privacy: 'Vie privée',
  account: 'Protéger votre compte',
  programs: 'Envoyer par programme',
  sftp: 'Déposer par SFTP',
  help: 'Aide',
};
const enHowTo: Record<ChapterId, string> = {
  start: 'Guide to the journey',
  samples: 'How to register samples',
  templates: 'How to fill in the templates',
  tables: 'How to upload the tables',
  findings: 'How to mend',
  signing: 'How to sign',
  after: 'After the signature',
  privacy: 'Privacy',
  account: 'Protecting your account',
  programs: 'Sending from a program',
  sftp: 'Sending by SFTP',
  help: 'Help',
};

export const guideTexts = defineTexts({
  fr: {
    unread: "Le guide n'a pas pu être chargé",
    unreadText: 'Vérifiez votre connexion, puis réessayez.',
    retry: 'Réessayer',
    title: 'Guide',
    heading: 'Guide du parcours',
    lede: "De la création du compte à la libération des données, ce qu'il y a à faire à chaque étape.",
    chapters: 'Chapitres',
    onPage: 'Dans ce chapitre',
    previous: 'Chapitre précédent',
    next: 'Chapitre suivant',
    note: 'À retenir :',
    none: "Ce chapitre n'existe pas",
    howTo: frHowTo,
  },
  en: {
    unread: 'The guide could not be loaded',
    unreadText: 'Check your connection, then try again.',
    retry: 'Try again',
    title: 'Guide',
    heading: 'Guide to the journey',
    lede: 'From opening an account to the release of the data, what there is to do at each step.',
    chapters: 'Chapters',
    onPage: 'In this chapter',
    previous: 'Previous chapter',
    next: 'Next chapter',
    note: 'Remember:',
    none: 'There is no such chapter',
    howTo: enHowTo,
  },
});
