import type { Language } from '@cqdg/contract';
import { frenchSpaces, oneLine } from '../../notifications/mail-words';

/** What a request for an account is answered with. No secret: its person makes those in the portal. */
export const answerWords: Record<Language, (account: { name: string; person: string }) => string> = {
  fr: ({ name, person }) =>
    frenchSpaces(
      `Le compte SFTP de ${oneLine(person)} est prêt. Son identifiant est « ${name} ». L’adresse du serveur, la clé publique ou le mot de passe à créer, et la marche à suivre se trouvent dans l’étude, à la page « Accès SFTP ».`,
    ),
  en: ({ name, person }) =>
    `The SFTP account of ${oneLine(person)} is ready. Its login is “${name}”. The address of the server, the public key or password to make, and how to connect are in the study, on the page “SFTP access”.`,
};
