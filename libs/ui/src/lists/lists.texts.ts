import { defineTexts } from '../i18n/texts';

export const listsTexts = defineTexts({
  fr: {
    sort: 'Trier par',
    toDescending: "Ordre croissant, passer à l'ordre décroissant",
    toAscending: "Ordre décroissant, passer à l'ordre croissant",
  },
  en: {
    sort: 'Sort by',
    toDescending: 'Ascending, switch to descending',
    toAscending: 'Descending, switch to ascending',
  },
});
