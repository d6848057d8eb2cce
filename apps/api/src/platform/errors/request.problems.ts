import { defineProblems } from './problem.text';

/** What studies and the centre write to each other. */
export const requestProblems = defineProblems({
  'request.moved_on': {
    status: 409,
    fr: {
      title: 'Demande modifiée entre-temps',
      detail: 'Quelqu’un a écrit dans cette demande depuis que vous l’avez ouverte. Lisez-la de nouveau, puis recommencez.',
    },
    en: {
      title: 'Request changed meanwhile',
      detail: 'Someone wrote in this request since you opened it. Read it again, then start over.',
    },
  },
  'request.resolved': {
    status: 409,
    fr: { title: 'Demande déjà réglée', detail: 'Cette demande est déjà réglée. Un nouveau message la rouvre.' },
    en: { title: 'Request already resolved', detail: 'This request is already resolved. A new message opens it again.' },
  },
  'request.not_staff': {
    status: 409,
    fr: { title: 'Personne introuvable', detail: 'Une demande se confie à une personne du centre dont le compte est actif.' },
    en: { title: 'No such person', detail: 'A request is given to somebody of the centre whose account is active.' },
  },
  'request.personal': {
    status: 409,
    fr: {
      title: 'Renseignements personnels dans le message',
      detail:
        'Le message contient un numéro d’assurance maladie ou sociale, ou une date de naissance. Retirez-le, et désignez la personne par son identifiant dans l’étude. Rien n’a été envoyé.',
    },
    en: {
      title: 'Personal information in the message',
      detail:
        'The message holds a health insurance or social insurance number, or a date of birth. Take it out, and name the person by their identifier in the study. Nothing was sent.',
    },
  },
  'request.file_gone': {
    status: 409,
    fr: {
      title: 'Pièce jointe introuvable',
      detail: 'Une des pièces jointes n’est plus là\u00a0: elles attendent leur message pendant un jour. Ajoutez-la de nouveau.',
    },
    en: {
      title: 'Attachment not found',
      detail: 'One of the attachments is no longer there: they wait for their message for a day. Add it again.',
    },
  },
  'request.files_unsent': {
    status: 409,
    fr: {
      title: 'Trop de pièces jointes en attente',
      detail: 'Vous avez {limit} pièces jointes dont le message n’est pas envoyé. Envoyez-le ou attendez demain.',
    },
    en: {
      title: 'Too many attachments waiting',
      detail: 'You have {limit} attachments whose message is not sent. Send it or wait until tomorrow.',
    },
  },
  'request.sample_unknown': {
    status: 409,
    fr: { title: 'Échantillon non inscrit', detail: 'L’échantillon {sample} n’est pas inscrit dans cette étude.' },
    en: { title: 'Sample not registered', detail: 'The sample {sample} is not registered in this study.' },
  },
  'request.change_refused': {
    status: 409,
    fr: { title: 'Changement impossible', detail: 'Échantillon {sample}\u00a0: {why}.' },
    en: { title: 'Change not possible', detail: 'Sample {sample}: {why}.' },
  },
  'request.applied': {
    status: 409,
    fr: { title: 'Changement déjà fait', detail: 'Le changement demandé a déjà été fait dans le registre.' },
    en: { title: 'Change already made', detail: 'The change that was asked for was already made in the register.' },
  },
  'request.register_changed': {
    status: 409,
    fr: {
      title: 'Registre modifié entre-temps',
      detail: 'Des échantillons ont été inscrits ou changés depuis cet aperçu. Voyez le nouvel aperçu, puis recommencez.',
    },
    en: {
      title: 'Register changed meanwhile',
      detail: 'Samples were registered or changed since this preview. Look at the new preview, then start over.',
    },
  },
  'request.nothing_to_change': {
    status: 409,
    fr: { title: 'Rien à changer', detail: 'Le registre est déjà comme demandé. Réglez la demande par un mot au demandeur.' },
    en: { title: 'Nothing to change', detail: 'The register already is as was asked. Resolve the request with a word to who asked.' },
  },
});
