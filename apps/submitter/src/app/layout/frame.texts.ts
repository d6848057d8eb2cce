import { defineTexts } from '@cqdg/ui';

export const frameTexts = defineTexts({
  fr: { skip: 'Aller au contenu' },
  en: { skip: 'Skip to content' },
});
