import type { Language, StaffRole } from '@cqdg/contract';
import { type MailWords, frenchSpaces, dayOf, oneLine } from './mail-words';

export interface StaffInvitationWords {
  by: string;
  role: StaffRole;
  link: string;
  expires: Date;
}

/** What the centre's administration makes leave: invitations to the centre, and accounts that are closed or opened again. */
export interface AccountMails {
  staffInvitation: Record<Language, (words: StaffInvitationWords) => MailWords>;
  accountClosed: Record<Language, () => MailWords>;
  accountReopened: Record<Language, (words: { link: string }) => MailWords>;
}

const frenchRole: Record<StaffRole, string> = { curator: 'curation', admin: 'administration' };
const englishRole: Record<StaffRole, string> = { curator: 'curator', admin: 'administrator' };

const french = (subject: string, body: string): MailWords => ({
  subject: frenchSpaces(subject),
  body: frenchSpaces(`Bonjour,\n\n${body}\n\nLe Centre québécois de données génomiques\n`),
});
const english = (subject: string, body: string): MailWords => ({
  subject,
  body: `Hello,\n\n${body}\n\nThe Québec Genomic Data Centre (CQDG)\n`,
});

export const accountMails: AccountMails = {
  staffInvitation: {
    fr: ({ by, role, link, expires }) =>
      french(
        'Invitation à l’équipe du CQDG',
        `${oneLine(by)} vous invite à rejoindre l’équipe du centre dans la console du CQDG, avec le rôle suivant : ${frenchRole[role]}.\n\nPour accepter, ouvrez ce lien avant le ${dayOf(expires, 'fr-CA')} :\n\n${link}\n\nLe lien ne sert qu’une fois et n’est destiné qu’à vous. Si vous n’attendiez pas cette invitation, ignorez ce courriel.`,
      ),
    en: ({ by, role, link, expires }) =>
      english(
        'Invitation to the team of the CQDG',
        `${oneLine(by)} invites you to join the team of the centre in the console of the CQDG, in the role of ${englishRole[role]}.\n\nTo accept, open this link before ${dayOf(expires, 'en-CA')}:\n\n${link}\n\nThe link works once and is meant for you only. If you did not expect this invitation, ignore this e-mail.`,
      ),
  },
  accountClosed: {
    fr: () =>
      french(
        'Votre compte est fermé',
        'Le centre a fermé votre compte sur le portail du CQDG, et vos sessions ont pris fin. Vos études gardent tout ce que vous y avez déposé. Si vous pensez que c’est une erreur, écrivez au centre.',
      ),
    en: () =>
      english(
        'Your account is closed',
        'The centre closed your account on the CQDG portal, and your sessions have ended. Your studies keep everything that you uploaded. If you think that this is a mistake, write to the centre.',
      ),
  },
  accountReopened: {
    fr: ({ link }) =>
      french(
        'Votre compte est rouvert',
        `Le centre a rouvert votre compte sur le portail du CQDG, avec les rôles que vous aviez. Votre mot de passe est resté le même. Pour vous connecter :\n\n${link}`,
      ),
    en: ({ link }) =>
      english(
        'Your account is open again',
        `The centre opened your account on the CQDG portal again, with the roles that you had. Your password is as it was. To sign in:\n\n${link}`,
      ),
  },
};
