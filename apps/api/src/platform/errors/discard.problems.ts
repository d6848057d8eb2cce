import { defineProblems } from './problem.text';

/** Files that must not be kept. */
export const discardProblems = defineProblems({
  'file.discarded': {
    status: 409,
    fr: {
      title: 'Fichier détruit',
      detail: 'Ce fichier a été détruit et ne peut plus servir. Téléversez une version sans renseignements personnels.',
    },
    en: { title: 'File discarded', detail: 'This file was discarded and can no longer be used. Upload a version without personal data.' },
  },
  'file.gone': {
    status: 410,
    fr: {
      title: 'Fichier détruit',
      detail: 'Ce fichier a été détruit: le portail n’en garde que l’empreinte, la taille, la date et la raison.',
    },
    en: { title: 'File discarded', detail: 'This file was discarded: the portal keeps only its hash, its size, the date and the reason.' },
  },
  'file.signed': {
    status: 409,
    fr: {
      title: 'Fichier signé',
      detail: 'Une révision signée contient ce fichier ou une version qui partirait avec lui. Demandez au centre de l’effacer.',
    },
    en: {
      title: 'File signed',
      detail: 'A signed revision holds this file, or a version that would go with it. Ask the centre to erase it.',
    },
  },
  'discard.reason_personal': {
    status: 400,
    fr: {
      title: 'Raison à reformuler',
      detail:
        'La raison semble contenir un renseignement personnel, et elle est conservée. Dites la nature du renseignement sans le citer.',
    },
    en: {
      title: 'Reason to word anew',
      detail: 'The reason seems to hold personal data, and it is kept. Say what kind of data it is without quoting it.',
    },
  },
});
