import type { Language, OidcRefusal } from '@cqdg/contract';
import { defineTexts } from '../i18n/texts';
import { refusalOf } from './provider';

const fr: Record<OidcRefusal, string> = {
  unavailable: 'Ce service de connexion ne répond pas. Réessayez dans quelques minutes, ou employez votre mot de passe.',
  too_many: 'Trop de connexions sont parties de votre réseau. Réessayez plus tard, ou employez votre mot de passe.',
  cancelled: "Vous avez quitté le service de connexion avant la fin. Personne n'est connecté.",
  expired: "Cette connexion a déjà servi, a dépassé dix minutes ou vient d'un autre navigateur. Recommencez.",
  failed: "La réponse du service de connexion n'a pas pu être vérifiée. Recommencez; si cela se répète, écrivez au centre.",
  unknown_account: 'Aucun compte du portail ne correspond au courriel que le service de connexion a donné.',
  unverified: 'Le service de connexion ne confirme pas votre courriel. Confirmez-le auprès de lui, ou employez votre mot de passe.',
  closed: 'Votre compte du portail est désactivé. Écrivez au centre pour le rétablir.',
  other_identity: 'Le compte de ce courriel est déjà lié à une autre identité de ce service. Écrivez au centre.',
  other_person: 'Le service de connexion a confirmé une autre personne que vous. Rien n’est signé; recommencez avec votre propre compte.',
  not_again: 'Le service de connexion ne vous a pas demandé de vous authentifier de nouveau. Rien n’est signé; recommencez.',
};
const en: Record<OidcRefusal, string> = {
  unavailable: 'This sign-in service does not answer. Try again in a few minutes, or use your password.',
  too_many: 'Too many sign-ins came from your network. Try again later, or use your password.',
  cancelled: 'You left the sign-in service before the end. Nobody is signed in.',
  expired: 'This sign-in was used already, took more than ten minutes or began in another browser. Start again.',
  failed: 'The answer of the sign-in service could not be verified. Start again; if it happens again, write to the centre.',
  unknown_account: 'No account of the portal has the e-mail that the sign-in service gave.',
  unverified: 'The sign-in service does not vouch for your e-mail. Confirm it there, or use your password.',
  closed: 'Your account of the portal is disabled. Write to the centre to have it opened again.',
  other_identity: 'The account of this e-mail is linked to another identity of this service already. Write to the centre.',
  other_person: 'The sign-in service vouched for somebody else. Nothing is signed; start again with your own account.',
  not_again: 'The sign-in service did not ask you to prove again who you are. Nothing is signed; start again.',
};

export const providerTexts = defineTexts({
  fr: { or: 'ou', signIn: (name: string) => `Se connecter avec ${name}`, ask: 'Demander un compte', refusals: fr },
  en: { or: 'or', signIn: (name: string) => `Sign in with ${name}`, ask: 'Ask for an account', refusals: en },
});

/** What `?oidc=` of an address says to the person; nothing where it says nothing of ours. */
export function oidcRefusalText(said: string | undefined, language: Language): string | null {
  const refusal = refusalOf(said);
  return refusal && providerTexts[language].refusals[refusal];
}
