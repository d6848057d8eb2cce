import { defineTexts } from '../i18n/texts';

export const signInFormTexts = defineTexts({
  fr: {
    email: 'Courriel',
    password: 'Mot de passe',
    submit: 'Se connecter',
    forgotten: 'Mot de passe oublié?',
    fillBoth: 'Écrivez votre courriel et votre mot de passe.',
    codeTitle: 'Second facteur',
    code: 'Code',
    codeHelp: 'Les six chiffres de votre application, ou un de vos codes de récupération.',
    codeMissing: 'Écrivez le code.',
    confirm: 'Confirmer',
    startAgain: 'Reprendre avec un autre compte',
  },
  en: {
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgot your password?',
    fillBoth: 'Enter your e-mail and your password.',
    codeTitle: 'Second factor',
    code: 'Code',
    codeHelp: 'The six digits of your app, or one of your recovery codes.',
    codeMissing: 'Enter the code.',
    confirm: 'Confirm',
    startAgain: 'Start again with another account',
  },
});
