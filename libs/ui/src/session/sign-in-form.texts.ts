import { defineTexts } from '../i18n/texts';

export const signInFormTexts = defineTexts({
  fr: {
    email: 'Courriel',
    password: 'Mot de passe',
    submit: 'Se connecter',
    forgotten: 'Mot de passe oublié? Demandez au centre un nouvel accès.',
    fillBoth: 'Écrivez votre courriel et votre mot de passe.',
  },
  en: {
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgot your password? Ask the centre for a new access.',
    fillBoth: 'Enter your e-mail and your password.',
  },
});
