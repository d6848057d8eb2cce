import type { NoticeParams } from '@cqdg/contract';
import type { MailWords } from './mail-words';

type Act = NoticeParams['second_factor']['act'];

const frenchAlarm =
  'Si ce n’est pas vous, changez votre mot de passe sans attendre par « Mot de passe oublié » sur la page de connexion, puis prévenez le centre.';
const englishAlarm = 'If it was not you, change your password at once by “Forgotten password” on the sign-in page, then tell the centre.';

export function frenchFactor(act: Act, reason: string): MailWords {
  if (act === 'removed')
    return {
      subject: 'Votre second facteur a été retiré',
      body: `Le centre a retiré le second facteur de votre compte, pour le motif suivant : ${reason}\n\nVotre mot de passe suffit maintenant pour vous connecter. Activez de nouveau un second facteur dans « Mon compte ». Si vous n’avez rien demandé, prévenez le centre.`,
    };
  if (act === 'codes')
    return {
      subject: 'Nouveaux codes de récupération',
      body: `De nouveaux codes de récupération viennent d’être faits pour votre compte. Ceux d’avant ne servent plus. ${frenchAlarm}`,
    };
  return act === 'on'
    ? {
        subject: 'Second facteur activé',
        body: `Un code vous sera maintenant demandé après votre mot de passe. Gardez vos codes de récupération en lieu sûr : ils servent si vous perdez votre téléphone. ${frenchAlarm}`,
      }
    : {
        subject: 'Second facteur désactivé',
        body: `Votre mot de passe suffit maintenant pour vous connecter : aucun code ne vous sera demandé. ${frenchAlarm}`,
      };
}

export function englishFactor(act: Act, reason: string): MailWords {
  if (act === 'removed')
    return {
      subject: 'Your second factor was removed',
      body: `The centre removed the second factor of your account, for this reason: ${reason}\n\nYour password is now enough to sign in. Turn a second factor on again in “My account”. If you asked for nothing, tell the centre.`,
    };
  if (act === 'codes')
    return {
      subject: 'New recovery codes',
      body: `New recovery codes have just been made for your account. Those from before no longer work. ${englishAlarm}`,
    };
  return act === 'on'
    ? {
        subject: 'Second factor turned on',
        body: `A code will now be asked after your password. Keep your recovery codes in a safe place: they help if you lose your phone. ${englishAlarm}`,
      }
    : {
        subject: 'Second factor turned off',
        body: `Your password is now enough to sign in: no code will be asked. ${englishAlarm}`,
      };
}
