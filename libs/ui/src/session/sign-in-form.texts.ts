import { defineTexts } from '../i18n/texts';

export const signInFormTexts = defineTexts({
  fr: {
    email: 'Courriel',
    password: 'Mot de passe',
    submit: 'Se connecter',
    forgotten: 'Mot de passe oublié?',
    fillBoth: 'Écrivez votre courriel et votre mot de passe.',
  },
  en: {
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgot your password?',
    fillBoth: 'Enter your e-mail and your password.',
  },
});
