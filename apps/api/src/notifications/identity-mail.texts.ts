import type { NoticeParams } from '@cqdg/contract';
import type { MailWords } from './mail-words';

type Act = NoticeParams['identity']['act'];

const frenchAlarm =
  'Si ce n’est pas vous, choisissez un mot de passe sans attendre par « Mot de passe oublié » sur la page de connexion, puis prévenez le centre.';
const englishAlarm = 'If it was not you, choose a password at once by “Forgotten password” on the sign-in page, then tell the centre.';

const fr: Record<Act, MailWords> = {
  linked: {
    subject: 'Votre compte est lié à un service de connexion',
    body: `Une première connexion par le service externe a lié votre compte du portail à l’identité que vous y avez. « Mon compte » permet de les délier. ${frenchAlarm}`,
  },
  unlinked: {
    subject: 'Votre compte n’est plus lié à un service de connexion',
    body: `L’identité du service externe n’ouvre plus votre compte du portail. ${frenchAlarm}`,
  },
  password_removed: {
    subject: 'Votre compte n’a plus de mot de passe',
    body: `Vous avez renoncé au mot de passe du portail : vous vous connectez maintenant par le service externe seulement. Vos autres sessions ont pris fin. ${frenchAlarm}`,
  },
};
const en: Record<Act, MailWords> = {
  linked: {
    subject: 'Your account is linked to a sign-in service',
    body: `A first sign-in by the outside service linked your account of the portal to who you are there. “My account” unlinks them. ${englishAlarm}`,
  },
  unlinked: {
    subject: 'Your account is no longer linked to a sign-in service',
    body: `Who you are at the outside service no longer opens your account of the portal. ${englishAlarm}`,
  },
  password_removed: {
    subject: 'Your account has no password any more',
    body: `You gave up the password of the portal: from now on you sign in by the outside service only. Your other sessions have ended. ${englishAlarm}`,
  },
};

export const frenchIdentity = (act: Act): MailWords => fr[act];
export const englishIdentity = (act: Act): MailWords => en[act];
