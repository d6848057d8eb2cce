import { defineTexts } from '../i18n/texts';

export const identityTexts = defineTexts({
  fr: {
    title: 'Connexion par un service externe',
    text: (name: string) => `Vous pouvez vous connecter avec ${name}, sans le mot de passe du portail.`,
    gone: "Le service auquel ce lien renvoie n'est plus en usage au portail.",
    none: 'Rien n’est lié encore. Le lien se fait à la première connexion, par votre courriel confirmé.',
    linked: 'Votre compte est lié',
    since: (when: string) => `Lié ${when}`,
    used: (when: string) => `dernière connexion ${when}`,
    onlyWay:
      'Votre compte n’a pas de mot de passe : ce lien est votre seule façon de vous connecter. Pour le délier, choisissez d’abord un mot de passe.',
    choose: 'Choisir un mot de passe',
    unlink: 'Délier',
    unlinkTitle: 'Délier votre compte de ce service?',
    unlinkText:
      'Vous vous connecterez avec votre mot de passe. Une prochaine connexion par le service liera de nouveau le compte de votre courriel.',
    keep: 'Garder le lien',
    unlinked: 'Votre compte n’est plus lié',
    retry: 'Réessayer',
  },
  en: {
    title: 'Sign-in by an outside service',
    text: (name: string) => `You can sign in with ${name}, without the portal's password.`,
    gone: 'The service that this link leads to is no longer in use at the portal.',
    none: 'Nothing is linked yet. The link is made when you first sign in there, by your confirmed e-mail.',
    linked: 'Your account is linked',
    since: (when: string) => `Linked ${when}`,
    used: (when: string) => `last sign-in ${when}`,
    onlyWay: 'Your account has no password: this link is your only way in. To unlink it, choose a password first.',
    choose: 'Choose a password',
    unlink: 'Unlink',
    unlinkTitle: 'Unlink your account from this service?',
    unlinkText: 'You will sign in with your password. Signing in by the service again links the account of your e-mail once more.',
    keep: 'Keep the link',
    unlinked: 'Your account is no longer linked',
    retry: 'Try again',
  },
});
