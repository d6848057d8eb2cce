import type { Language } from '@cqdg/contract';
import { type MailWords, frenchSpaces } from '../notifications/mail-words';

const french = (subject: string, body: string): MailWords => ({
  subject,
  body: frenchSpaces(`Bonjour,\n\n${body}\n\nLe Centre québécois de données génomiques\n`),
});
const english = (subject: string, body: string): MailWords => ({
  subject,
  body: `Hello,\n\n${body}\n\nThe Québec Genomic Data Centre (CQDG)\n`,
});

/** Nothing that a visitor wrote: the address may be that of someone else. */
export const accountRequestMails: {
  confirm: Record<Language, (words: { link: string; days: number }) => MailWords>;
  refused: Record<Language, (words: { reason: string }) => MailWords>;
} = {
  confirm: {
    fr: ({ link, days }) =>
      french(
        'Confirmer votre demande de compte',
        `Quelqu’un a demandé un compte sur le portail du CQDG avec cette adresse. Pour transmettre la demande au centre, ouvrez ce lien dans les ${days} jours :\n\n${link}\n\nLe lien ne sert qu’une fois. Si vous n’avez rien demandé, ignorez ce courriel : le centre ne verra pas la demande.`,
      ),
    en: ({ link, days }) =>
      english(
        'Confirm your request for an account',
        `Someone asked for an account on the CQDG portal with this address. To pass the request on to the centre, open this link within ${days} days:\n\n${link}\n\nThe link works once. If you did not ask for anything, ignore this e-mail: the centre will not see the request.`,
      ),
  },
  refused: {
    fr: ({ reason }) =>
      french(
        'Votre demande de compte',
        `Le centre n’a pas accepté votre demande de compte sur le portail du CQDG, pour cette raison :\n\n${reason}`,
      ),
    en: ({ reason }) =>
      english(
        'Your request for an account',
        `The centre did not accept your request for an account on the CQDG portal, for this reason:\n\n${reason}`,
      ),
  },
};
