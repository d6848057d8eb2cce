import { defineTexts } from '../i18n/texts';

export const chartsTexts = defineTexts({
  fr: { figures: 'Voir les chiffres' },
  en: { figures: 'See the figures' },
});
