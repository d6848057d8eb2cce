import { defineProblems } from './problem.text';

/** The centre's own work: mails and settings. */
export const centreProblems = defineProblems({
  changed_meanwhile: {
    status: 409,
    fr: {
      title: 'Modifié entre-temps',
      detail: 'Quelqu’un d’autre a modifié ce réglage depuis que vous l’avez ouvert. Voyez sa valeur actuelle, puis recommencez.',
    },
    en: {
      title: 'Changed meanwhile',
      detail: 'Someone else changed this setting since you opened it. Look at its present value, then start again.',
    },
  },
  'mail.waiting': {
    status: 409,
    fr: { title: 'Courriel en attente', detail: 'Ce courriel n’est pas encore parti : il part de lui-même, rien ne sert de le renvoyer.' },
    en: { title: 'E-mail still waiting', detail: 'This e-mail has not left yet: it leaves by itself, there is no need to send it again.' },
  },
  'mail.resent': {
    status: 409,
    fr: { title: 'Courriel déjà renvoyé', detail: 'Ce courriel a déjà été renvoyé. Pour l’envoyer encore, partez de sa copie.' },
    en: { title: 'E-mail sent again already', detail: 'This e-mail was sent again already. To send it once more, start from its copy.' },
  },
  'mail.forgotten': {
    status: 409,
    fr: {
      title: 'Courriel à refaire',
      detail:
        'Ce courriel contenait un lien à usage unique, ou ses mots ne sont plus gardés. Invitez la personne de nouveau, ou faites-lui demander un autre lien.',
    },
    en: {
      title: 'E-mail to be made anew',
      detail:
        'This e-mail held a link that works once, or its words are no longer kept. Invite the person again, or have them ask for another link.',
    },
  },
});
