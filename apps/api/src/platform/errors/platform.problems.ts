import { defineProblems } from './problem.text';

/** What any route can answer. */
export const platformProblems = defineProblems({
  internal: {
    status: 500,
    fr: {
      title: 'Erreur de notre côté',
      detail:
        'L’action n’a pas pu être menée à terme; vos données n’y sont pour rien. Réessayez, puis écrivez au centre en citant le numéro de suivi.',
    },
    en: {
      title: 'A failure on our side',
      detail:
        'The action could not be completed; your data is not the cause. Try again, then write to the centre and quote the tracking number.',
    },
  },
  unavailable: {
    status: 503,
    fr: { title: 'Service momentanément indisponible', detail: 'Une partie du portail ne répond pas. Réessayez dans quelques instants.' },
    en: { title: 'Service unavailable for now', detail: 'A part of the portal does not answer. Try again in a few moments.' },
  },
  maintenance: {
    status: 503,
    fr: {
      title: 'Portail en maintenance',
      detail: 'Le centre travaille sur le portail : on peut tout consulter, mais rien changer pour le moment. Rien n’a été enregistré.',
    },
    en: {
      title: 'Portal in maintenance',
      detail: 'The centre is working on the portal: everything can be read, but nothing changed for now. Nothing was saved.',
    },
  },
  'storage.full': {
    status: 507,
    fr: {
      title: 'Plus de place chez nous',
      detail:
        'Le portail n’a plus de place pour enregistrer. Rien n’a changé; le centre doit faire de la place, puis vous pourrez réessayer.',
    },
    en: {
      title: 'No room left on our side',
      detail: 'The portal has no room left to store anything. Nothing has changed; the centre must make room, then you can try again.',
    },
  },
  not_found: {
    status: 404,
    fr: { title: 'Introuvable', detail: 'Cette adresse ne correspond à rien que vous puissiez consulter.' },
    en: { title: 'Not found', detail: 'This address leads to nothing that you may see.' },
  },
  bad_request: {
    status: 400,
    fr: { title: 'Demande incompréhensible', detail: 'La demande reçue n’a pas la forme attendue.' },
    en: { title: 'Request not understood', detail: 'The request received does not have the expected form.' },
  },
  'input.invalid': {
    status: 400,
    fr: {
      title: 'Saisie à corriger',
      detail: 'Un ou plusieurs champs n’ont pas la forme attendue. Corrigez les champs signalés, puis envoyez de nouveau.',
    },
    en: { title: 'Entries to mend', detail: 'One or more fields do not have the expected form. Mend the marked fields, then send again.' },
  },
  'body.too_large': {
    status: 413,
    fr: {
      title: 'Envoi trop volumineux',
      detail: 'L’envoi dépasse la taille permise. Réduisez-le ou demandez au centre de relever la limite.',
    },
    en: { title: 'Too large', detail: 'What was sent exceeds the permitted size. Make it smaller or ask the centre to raise the limit.' },
  },
  'body.malformed': {
    status: 400,
    fr: { title: 'Contenu illisible', detail: 'Le corps de la demande n’est pas du JSON valide.' },
    en: { title: 'Unreadable content', detail: 'The body of the request is not valid JSON.' },
  },
  'csrf.refused': {
    status: 403,
    fr: { title: 'Demande refusée', detail: 'La demande ne vient pas d’une page de votre session. Rechargez la page, puis recommencez.' },
    en: { title: 'Request refused', detail: 'The request does not come from a page of your session. Reload the page, then start again.' },
  },
  'session.required': {
    status: 401,
    fr: { title: 'Connexion requise', detail: 'Votre session est terminée ou vous n’êtes pas en session. Connectez-vous pour continuer.' },
    en: { title: 'Sign in required', detail: 'Your session has ended or was not opened. Sign in to continue.' },
  },
  'permission.missing': {
    status: 403,
    fr: {
      title: 'Permission requise',
      detail: 'Votre rôle ne permet pas cette action. Demandez-la à une personne responsable de l’étude ou au centre.',
    },
    en: { title: 'Permission required', detail: 'Your role does not permit this action. Ask a lead of the study or the centre.' },
  },
  too_many: {
    status: 429,
    fr: { title: 'Trop de tentatives', detail: 'Trop de tentatives en peu de temps. Attendez {wait}, puis réessayez.' },
    en: { title: 'Too many attempts', detail: 'Too many attempts in a short time. Wait {wait}, then try again.' },
  },
  changed_meanwhile: {
    status: 409,
    fr: {
      title: 'Changé par quelqu’un d’autre',
      detail: 'Quelqu’un d’autre a changé ceci depuis que votre page l’a montré; rien n’a été enregistré. Rechargez la page, puis décidez.',
    },
    en: {
      title: 'Changed by someone else',
      detail: 'Someone else has changed this since your page showed it; nothing was saved. Reload the page, then decide.',
    },
  },
  conflict: {
    status: 409,
    fr: {
      title: 'Modifié entre-temps',
      detail: 'Quelqu’un d’autre a modifié ces données au même moment. Rechargez la page, puis recommencez.',
    },
    en: { title: 'Changed meanwhile', detail: 'Someone else changed this data at the same moment. Reload the page, then start again.' },
  },
});
