import { format } from '../i18n/format';
import { defineTexts } from '../i18n/texts';

export const comparisonTexts = defineTexts({
  fr: {
    filter: 'Changements à montrer',
    all: 'Tous',
    breaking: 'Ruptures',
    widening: 'Élargissements',
    text: 'Textes',
    impacts: { breaking: 'Rupture', widening: 'Élargissement', text: 'Texte' },
    help: {
      all: 'Tout ce qui diffère entre les deux versions.',
      breaking: 'Des données conformes peuvent ne plus l’être, ne plus être lues, ou vouloir dire autre chose.',
      widening: 'Toutes les données conformes le restent.',
      text: 'Seul change ce que les gens lisent : noms, descriptions, exemples.',
    },
    whole: 'Le dictionnaire',
    wholeTable: 'La table',
    same: 'Rien n’a changé entre ces deux versions',
    none: 'Aucun changement de cette sorte',
    before: 'Avant',
    after: 'Après',
    empty: 'rien',
    shown: (n: number) => format.fr.count(n, 'changement'),
  },
  en: {
    filter: 'Changes to show',
    all: 'All',
    breaking: 'Breaking',
    widening: 'Widening',
    text: 'Text',
    impacts: { breaking: 'Breaking', widening: 'Widening', text: 'Text' },
    help: {
      all: 'Everything that differs between the two versions.',
      breaking: 'Valid data may no longer be valid, may be left unread, or may mean something else.',
      widening: 'All valid data stay valid.',
      text: 'Only what people read changes: names, descriptions, examples.',
    },
    whole: 'The dictionary',
    wholeTable: 'The table',
    same: 'Nothing changed between these two versions',
    none: 'No change of this kind',
    before: 'Before',
    after: 'After',
    empty: 'nothing',
    shown: (n: number) => format.en.count(n, 'change'),
  },
});
