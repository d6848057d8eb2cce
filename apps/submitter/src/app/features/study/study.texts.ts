import { defineTexts, format } from '@cqdg/ui';

const fr = format.fr;
const en = format.en;

/** 2nd, 3rd, 11th, 21st. */
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (n: number) => `${en.number(n)}${endings[ordinals.select(n)] ?? 'th'}`;

/** Words that several pages of a study use. */
export const studyTexts = defineTexts({
  fr: {
    loading: "Chargement de l'étude",
    retry: 'Réessayer',
    undo: 'Annuler',
    dictionary: (version: string) => `Dictionnaire ${version}`,
    revision: (n: number) => `Révision ${n}`,
    reader: 'Vous lisez cette étude. Les membres qui déposent ou la personne responsable peuvent la changer.',
    run: {
      title: (n: number) => `Validation ${n}`,
      bar: 'Progression de la validation',
      stop: 'Arrêter',
      queued: 'En attente',
      place: (n: number) => `${fr.number(n)}e dans la file`,
      queuedText: 'La validation commencera dès que son tour vient.',
      rows: (done: number, total: number) => `${fr.number(done)} ${fr.noun(done, 'ligne')} sur ${fr.number(total)}`,
      rowsSoFar: (done: number) => fr.count(done, 'ligne'),
      stages: { file: 'Fichiers', rows: 'Lignes', relations: 'Relations entre les tables' },
      leave: 'Vous pouvez quitter cette page : le résultat vous attendra ici.',
      brokenTitle: 'La validation a échoué chez nous',
      brokenText: "Vos fichiers ne sont pas en cause et rien n'est perdu.",
      again: 'Relancer la validation',
      started: (n: number) => `La validation ${n} commence.`,
      share: (percent: number) => `Validation à ${percent} %.`,
      passed: (n: number) => `Validation ${n} terminée : aucune erreur.`,
      failed: (n: number, errors: number) => `Validation ${n} terminée : ${fr.count(errors, 'erreur')}.`,
      broken: (n: number) => `La validation ${n} a échoué chez nous. Vos fichiers ne sont pas en cause.`,
      passedTitle: 'Aucune erreur',
      warnings: (n: number) => fr.count(n, 'avertissement'),
    },
    refusals: {
      'submission.already_signed': 'Cette révision est déjà signée. Seul le CQDG peut la rouvrir.',
      'submission.not_valid': "La dernière validation n'est pas sans erreur. Corrigez les constats, puis revenez signer.",
      'submission.validating': 'Une validation est en cours. La signature sera possible à sa fin, si elle est sans erreur.',
      'submission.empty': "Aucune table n'a été envoyée. Téléversez les tables cliniques, puis revenez signer.",
      'submission.changed_since_run': 'Les fichiers ont changé depuis la dernière validation. Relancez-la, puis signez.',
      'submission.dictionary_changed': 'Le dictionnaire a changé depuis la dernière validation. Relancez-la, puis signez.',
      'submission.samples_changed': 'Des échantillons ont été inscrits depuis la dernière validation. Relancez-la, puis signez.',
      'submission.engine_changed': 'Les règles de validation ont été mises à jour depuis la dernière validation. Relancez-la, puis signez.',
    },
  },
  en: {
    loading: 'Loading the study',
    retry: 'Try again',
    undo: 'Undo',
    dictionary: (version: string) => `Dictionary ${version}`,
    revision: (n: number) => `Revision ${n}`,
    reader: 'You read this study. Its submitters and its lead can change it.',
    run: {
      title: (n: number) => `Validation ${n}`,
      bar: 'Progress of the validation',
      stop: 'Stop',
      queued: 'Waiting',
      place: (n: number) => `${ordinal(n)} in line`,
      queuedText: 'The validation will start as soon as its turn comes.',
      rows: (done: number, total: number) => `${en.number(done)} of ${en.count(total, 'row')}`,
      rowsSoFar: (done: number) => en.count(done, 'row'),
      stages: { file: 'Files', rows: 'Rows', relations: 'Relations between tables' },
      leave: 'You may leave this page: the result will be waiting here.',
      brokenTitle: 'The validation failed on our side',
      brokenText: 'Your files are not at fault, and nothing is lost.',
      again: 'Run the validation again',
      started: (n: number) => `Validation ${n} is starting.`,
      share: (percent: number) => `Validation at ${percent}%.`,
      passed: (n: number) => `Validation ${n} ended: no errors.`,
      failed: (n: number, errors: number) => `Validation ${n} ended: ${en.count(errors, 'error')}.`,
      broken: (n: number) => `Validation ${n} failed on our side. Your files are not at fault.`,
      passedTitle: 'No errors',
      warnings: (n: number) => en.count(n, 'warning'),
    },
    refusals: {
      'submission.already_signed': 'This revision is signed already. Only the CQDG can reopen it.',
      'submission.not_valid': 'The last validation is not free of errors. Mend the findings, then come back to sign.',
      'submission.validating': 'A validation is running. You can sign when it ends, if it finds no errors.',
      'submission.empty': 'No table was sent. Upload the clinical tables, then come back to sign.',
      'submission.changed_since_run': 'The files have changed since the last validation. Run it again, then sign.',
      'submission.dictionary_changed': 'The dictionary has changed since the last validation. Run it again, then sign.',
      'submission.samples_changed': 'Samples were registered since the last validation. Run it again, then sign.',
      'submission.engine_changed': 'The validation rules were updated since the last validation. Run it again, then sign.',
    },
  },
});
