import type { Language, StudyRole } from '@cqdg/contract';
import { type AccountMails, accountMails } from './account-mail.texts';
import { type MailWords, dayOf, oneLine } from './mail-words';

export interface InvitationWords {
  study: string;
  by: string;
  role: StudyRole;
  link: string;
  expires: Date;
}

export interface ResetWords {
  link: string;
  minutes: number;
}

const frenchRole: Record<StudyRole, string> = { reader: 'lecture', submitter: 'dépôt de données', lead: 'responsable de l’étude' };
const englishRole: Record<StudyRole, string> = { reader: 'reader', submitter: 'submitter', lead: 'study lead' };

/** What our mails say. Nothing from the data, ever: a mail travels in the open. */
export const mailTexts: {
  invitation: Record<Language, (words: InvitationWords) => MailWords>;
  passwordReset: Record<Language, (words: ResetWords) => MailWords>;
} & AccountMails = {
  ...accountMails,
  passwordReset: {
    fr: ({ link, minutes }) => ({
      subject: 'Choisir un nouveau mot de passe',
      body: `Bonjour,

Quelqu’un a demandé un nouveau mot de passe pour votre compte sur le portail du CQDG. Pour le choisir, ouvrez ce lien dans les ${minutes} minutes :

${link}

Le lien ne sert qu’une fois. Si vous n’avez rien demandé, ignorez ce courriel : votre mot de passe reste le même.

Le Centre québécois de données génomiques
`,
    }),
    en: ({ link, minutes }) => ({
      subject: 'Choose a new password',
      body: `Hello,

Someone asked for a new password for your account on the CQDG portal. To choose it, open this link within ${minutes} minutes:

${link}

The link works once. If you asked for nothing, ignore this e-mail: your password stays as it is.

The Québec Genomic Data Centre (CQDG)
`,
    }),
  },
  invitation: {
    fr: ({ study, by, role, link, expires }) => ({
      subject: `Invitation à l’étude « ${oneLine(study)} »`,
      body: `Bonjour,

${oneLine(by)} vous invite à rejoindre l’étude « ${oneLine(study)} » sur le portail du CQDG, avec le rôle suivant : ${frenchRole[role]}.

Pour accepter, ouvrez ce lien avant le ${dayOf(expires, 'fr-CA')} :

${link}

Le lien ne sert qu’une fois et n’est destiné qu’à vous. Si vous n’attendiez pas cette invitation, ignorez ce courriel.

Le Centre québécois de données génomiques
`,
    }),
    en: ({ study, by, role, link, expires }) => ({
      subject: `Invitation to the study “${oneLine(study)}”`,
      body: `Hello,

${oneLine(by)} invites you to join the study “${oneLine(study)}” on the CQDG portal, in the role of ${englishRole[role]}.

To accept, open this link before ${dayOf(expires, 'en-CA')}:

${link}

The link works once and is meant for you only. If you did not expect this invitation, ignore this e-mail.

The Québec Genomic Data Centre (CQDG)
`,
    }),
  },
};
