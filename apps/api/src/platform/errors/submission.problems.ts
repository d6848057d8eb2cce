import { defineProblems } from './problem.text';

/** Submissions, runs and signatures. */
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
  'table.unknown': {
    status: 400,
    fr: {
      title: 'Table inconnue',
      detail: 'Aucune table clinique du dictionnaire ne porte le nom {table}. Choisissez une table de la liste.',
    },
    en: { title: 'Unknown table', detail: 'No clinical table of the dictionary is named {table}. Choose a table of the list.' },
  },
  'upload.aborted': {
    status: 400,
    fr: { title: 'Téléversement interrompu', detail: 'Le fichier n’est pas arrivé en entier; rien n’a changé. Téléversez-le de nouveau.' },
    en: { title: 'Upload interrupted', detail: 'The file did not arrive whole; nothing has changed. Upload it again.' },
  },
  'fix.not_proposed': {
    status: 409,
    fr: {
      title: 'Proposition introuvable',
      detail: 'La dernière validation ne propose pas cette valeur. Rechargez les constats, puis choisissez une des propositions affichées.',
    },
    en: {
      title: 'No such proposal',
      detail: 'The last validation does not propose this value. Reload the findings, then choose one of the proposals shown.',
    },
  },
  'submission.already_signed': {
    status: 409,
    fr: {
      title: 'Révision déjà signée',
      detail: 'Cette révision est signée et ne change plus. Demandez au centre de la rouvrir s’il faut la corriger.',
    },
    en: {
      title: 'Revision already signed',
      detail: 'This revision is signed and no longer changes. Ask the centre to reopen it if it must be mended.',
    },
  },
  'submission.not_valid': {
    status: 409,
    fr: {
      title: 'Révision non conforme',
      detail: 'La révision n’est pas conforme. Lancez une validation et corrigez toutes les erreurs avant de signer.',
    },
    en: { title: 'Revision not valid', detail: 'The revision is not valid. Run a validation and mend every error before you sign.' },
  },
  'submission.validating': {
    status: 409,
    fr: { title: 'Validation en cours', detail: 'Une validation est en cours. Attendez qu’elle se termine ou arrêtez-la.' },
    en: { title: 'Validation under way', detail: 'A validation is under way. Wait until it ends, or stop it.' },
  },
  'submission.empty': {
    status: 409,
    fr: { title: 'Aucune table', detail: 'La révision ne contient aucune table. Téléversez au moins un fichier.' },
    en: { title: 'No table', detail: 'The revision holds no table. Upload at least one file.' },
  },
  'submission.not_running': {
    status: 409,
    fr: { title: 'Aucune validation en cours', detail: 'Aucune validation n’est en cours: il n’y a rien à arrêter.' },
    en: { title: 'No validation under way', detail: 'No validation is under way: there is nothing to stop.' },
  },
  'submission.not_signed': {
    status: 409,
    fr: {
      title: 'Révision non signée',
      detail: 'Cette révision est encore en travail dans l’étude. Le centre en décide une fois qu’elle est signée.',
    },
    en: {
      title: 'Revision not signed',
      detail: 'This revision is still in work in the study. The centre decides on it once it is signed.',
    },
  },
  'submission.in_work': {
    status: 409,
    fr: { title: 'Révision en travail', detail: 'Une révision est déjà en travail. Poursuivez celle-là.' },
    en: { title: 'Revision in work', detail: 'A revision is in work already. Go on with that one.' },
  },
  'submission.accepted': {
    status: 409,
    fr: {
      title: 'Révision acceptée',
      detail: 'Cette révision est acceptée et ne change plus. Demandez au centre de la rouvrir s’il faut la corriger.',
    },
    en: {
      title: 'Revision accepted',
      detail: 'This revision is accepted and no longer changes. Ask the centre to reopen it if it must be mended.',
    },
  },
  'submission.withdrawn': {
    status: 409,
    fr: { title: 'Révision retirée', detail: 'Cette révision est retirée. Commencez une nouvelle révision: elle reprend ses fichiers.' },
    en: { title: 'Revision withdrawn', detail: 'This revision is withdrawn. Begin a new revision: it takes over its files.' },
  },
  'submission.closed': {
    status: 409,
    fr: { title: 'Révision close', detail: 'Cette révision est close; une autre l’a suivie. Rechargez la page.' },
    en: { title: 'Revision closed', detail: 'This revision is closed; another one followed it. Reload the page.' },
  },
  'submission.moved_on': {
    status: 409,
    fr: {
      title: 'La révision a changé',
      detail: 'La révision a changé depuis que la page l’a montrée; rien n’a été décidé. Relisez-la, puis décidez.',
    },
    en: {
      title: 'The revision has changed',
      detail: 'The revision has changed since the page showed it; nothing was decided. Read it again, then decide.',
    },
  },
  'decision.reason_required': {
    status: 400,
    fr: { title: 'Motif demandé', detail: 'Dites pourquoi: l’étude lit votre motif et sait alors quoi corriger.' },
    en: { title: 'Reason asked', detail: 'Say why: the study reads your reason and then knows what to mend.' },
  },
  'submission.changed_since_run': {
    status: 409,
    fr: {
      title: 'Tables modifiées',
      detail: 'Les tables ont changé depuis la validation que vous voyez. Rechargez la page, puis validez de nouveau.',
    },
    en: {
      title: 'Tables changed',
      detail: 'The tables have changed since the validation that you see. Reload the page, then validate again.',
    },
  },
  'submission.statement_changed': {
    status: 409,
    fr: {
      title: 'Déclaration modifiée',
      detail: 'La déclaration a changé depuis que vous l’avez lue. Rien n’est signé : relisez-la, puis cochez la case de nouveau.',
    },
    en: {
      title: 'Statement changed',
      detail: 'The statement has changed since you read it. Nothing is signed: read it again, then tick the box again.',
    },
  },
  'submission.dictionary_changed': {
    status: 409,
    fr: { title: 'Dictionnaire plus récent', detail: 'Le dictionnaire a changé depuis la dernière validation. Validez de nouveau.' },
    en: { title: 'Newer dictionary', detail: 'The dictionary has changed since the last validation. Validate again.' },
  },
  'submission.samples_changed': {
    status: 409,
    fr: {
      title: 'Échantillons inscrits changés',
      detail: 'Les échantillons inscrits ont changé depuis la dernière validation. Validez de nouveau.',
    },
    en: { title: 'Registered samples changed', detail: 'The registered samples have changed since the last validation. Validate again.' },
  },
  'submission.engine_changed': {
    status: 409,
    fr: {
      title: 'Portail mis à jour',
      detail: 'Les vérifications du portail ont été mises à jour depuis la dernière validation. Validez de nouveau.',
    },
    en: { title: 'Portal updated', detail: 'The checks of the portal have been updated since the last validation. Validate again.' },
  },
  'registration.not_checked': {
    status: 409,
    fr: {
      title: 'Fichier non vérifié',
      detail: 'La vérification du fichier n’est pas terminée. Attendez sa fin ou relancez-la avant d’inscrire.',
    },
    en: {
      title: 'File not checked',
      detail: 'The check of the file has not ended. Wait for its end or start it again before you register.',
    },
  },
  'registration.has_errors': {
    status: 409,
    fr: {
      title: 'Erreurs à corriger',
      detail: 'Le fichier contient des erreurs. Corrigez-les toutes, puis téléversez-le de nouveau avant d’inscrire.',
    },
    en: { title: 'Errors to mend', detail: 'The file holds errors. Mend them all, then upload it again before you register.' },
  },
  'registration.samples_changed': {
    status: 409,
    fr: {
      title: 'Échantillons inscrits changés',
      detail: 'Les échantillons inscrits ont changé depuis la vérification du fichier. Relancez la vérification.',
    },
    en: { title: 'Registered samples changed', detail: 'The registered samples have changed since the file was checked. Check it again.' },
  },
  'registration.dictionary_changed': {
    status: 409,
    fr: {
      title: 'Dictionnaire plus récent',
      detail: 'Le dictionnaire a changé depuis la vérification du fichier. Relancez la vérification.',
    },
    en: { title: 'Newer dictionary', detail: 'The dictionary has changed since the file was checked. Check it again.' },
  },
  'registration.unasked': {
    status: 409,
    fr: {
      title: 'Aucune inscription demandée',
      detail: 'Le dictionnaire en vigueur ne demande pas d’inscrire des échantillons. Téléversez directement vos tables cliniques.',
    },
    en: {
      title: 'No registration asked',
      detail: 'The dictionary in force does not ask for samples to be registered. Upload your clinical tables directly.',
    },
  },
});
