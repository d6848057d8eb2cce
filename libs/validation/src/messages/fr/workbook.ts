import type { Wordings } from '../message.types';
import { t } from './typography';

const saveAgain = t`Ouvrez le classeur dans Excel ou LibreOffice, enregistrez-le de nouveau en .xlsx, puis téléversez-le.`;

export const workbook: Wordings = {
  'file.workbook_damaged': {
    short: t`Classeur illisible`,
    group: [t`# classeur illisible`, t`# classeurs illisibles`],
    found: () => t`Le fichier n'est pas un classeur Excel, ou il est incomplet.`,
    expected: () => t`Un classeur .xlsx entier.`,
    mend: () => saveAgain,
  },
  'file.workbook_encrypted': {
    short: t`Classeur protégé par un mot de passe`,
    group: [t`# classeur protégé par un mot de passe`, t`# classeurs protégés par un mot de passe`],
    found: () => t`Le classeur est chiffré : nous ne pouvons pas le lire.`,
    expected: () => t`Un classeur .xlsx sans mot de passe à l'ouverture.`,
    mend: () => t`Dans Excel, retirez le mot de passe (Fichier, Informations, Protéger le classeur), enregistrez, puis téléversez-le.`,
  },
  'file.workbook_format': {
    short: t`Autre format de classeur`,
    group: [t`# classeur d'un autre format`, t`# classeurs d'un autre format`],
    found: (f) => t`Malgré son nom, le fichier est au format ${f.text('format')}.`,
    expected: () => t`Un classeur au format .xlsx.`,
    mend: () => t`Ouvrez-le dans Excel ou LibreOffice et enregistrez-le sous « Classeur Excel (.xlsx) ».`,
  },
  'file.workbook_too_large': {
    short: t`Classeur trop volumineux`,
    group: [t`# classeur trop volumineux`, t`# classeurs trop volumineux`],
    found: (f) => t`Une fois décompressé, le classeur dépasse ${f.number('limit')} Mo. Il n'a pas été lu plus loin.`,
    expected: (f) => t`Au plus ${f.number('limit')} Mo.`,
    mend: () => t`Envoyez les grandes tables en TSV : leur taille n'est pas limitée ainsi.`,
  },
  'file.workbook_macros': {
    short: t`Macros non lues`,
    group: [t`# classeur avec des macros, non lues`, t`# classeurs avec des macros, non lues`],
    found: () => t`Le classeur contient des macros. Elles ne sont ni lues ni exécutées.`,
    expected: () => t`Des données seulement.`,
    mend: () => t`Rien à faire si les cellules sont à jour. Sinon, enregistrez le classeur sans macros (.xlsx).`,
  },
  'file.workbook_no_table': {
    short: t`Aucune feuille ne porte le nom d'une table`,
    group: [t`# classeur sans feuille de table`, t`# classeurs sans feuille de table`],
    found: () => t`Aucune feuille du classeur ne porte le nom d'une table.`,
    expected: (f) => t`Une feuille par table, qui porte son nom : ${f.oneOf('tables', 20)}.`,
    mend: () => t`Renommez les feuilles, ou donnez au fichier le nom de sa table s'il n'a qu'une feuille.`,
  },
  'file.workbook_empty': {
    short: t`Classeur sans données`,
    group: [t`# classeur sans données`, t`# classeurs sans données`],
    found: () => t`Les feuilles des tables n'ont que leurs noms de colonnes.`,
    expected: () => t`Au moins une ligne de données dans une table.`,
    mend: () => t`Remplissez le gabarit, enregistrez-le, puis téléversez-le de nouveau.`,
  },
  'file.sheet_unknown': {
    short: t`Feuille non lue`,
    group: [t`# feuille non lue`, t`# feuilles non lues`],
    found: (f) =>
      t`La feuille ${f.quote('sheet')} a les colonnes de ${f.text('candidate')}, mais n'en porte pas le nom. Elle n'est pas lue.`,
    expected: (f) => t`Une feuille nommée ${f.text('candidate')}.`,
    mend: (f) => t`Renommez la feuille en ${f.text('candidate')} si elle doit être lue.`,
  },
  'file.sheet_duplicate': {
    short: t`Deux feuilles pour une table`,
    group: [t`# table qui a deux feuilles`, t`# tables qui ont deux feuilles`],
    found: (f) => t`Les feuilles ${f.quote('other')} et ${f.quote('sheet')} sont pour la même table. Aucune des deux n'est lue.`,
    expected: () => t`Une seule feuille par table.`,
    mend: () => t`Réunissez les lignes dans une seule feuille et renommez ou retirez l'autre.`,
  },
  'file.sheet_hidden': {
    short: t`Feuille masquée, lue`,
    group: [t`# feuille masquée, lue`, t`# feuilles masquées, lues`],
    found: (f) => t`La feuille ${f.quote('sheet')} est masquée. Elle a été lue comme les autres.`,
    expected: () => t`Des feuilles que l'on voit, pour que rien ne soit envoyé par mégarde.`,
    mend: () => t`Affichez la feuille et vérifiez-la, ou retirez-la si elle ne doit pas être envoyée.`,
  },
  'file.sheet_hidden_cells': {
    short: t`Lignes ou colonnes masquées, lues`,
    group: [t`# feuille avec des lignes ou des colonnes masquées`, t`# feuilles avec des lignes ou des colonnes masquées`],
    found: (f) =>
      t`Dans la feuille ${f.quote('sheet')}, lignes masquées : ${f.number('rows')}, colonnes masquées : ${f.number('columns')}. Elles ont été lues.`,
    expected: () => t`Des lignes et des colonnes que l'on voit, pour que rien ne soit envoyé par mégarde.`,
    mend: () => t`Affichez-les (ou retirez le filtre) et vérifiez-les. Supprimez ce qui ne doit pas être envoyé.`,
  },
  'value.excel_error': {
    short: t`Erreur d'Excel dans la cellule`,
    group: [t`# cellule avec une erreur d'Excel`, t`# cellules avec une erreur d'Excel`],
    expected: (f) => t`Une valeur pour ${f.field}.`,
    mend: () => t`Corrigez la formule, ou écrivez la valeur elle-même.`,
  },
  'value.excel_formula': {
    short: t`Formule sans résultat`,
    group: [t`# formule sans résultat`, t`# formules sans résultat`],
    found: (f) => t`La cellule contient la formule ${f.value}, dont le résultat n'est pas dans le fichier.`,
    expected: () => t`Une valeur, ou une formule déjà calculée.`,
    mend: () => t`Ouvrez le classeur dans Excel, laissez-le calculer et enregistrez-le, ou remplacez la formule par sa valeur.`,
  },
  'value.excel_date': {
    short: t`Excel a mis une date dans la cellule`,
    group: [t`# cellule changée en date par Excel`, t`# cellules changées en date par Excel`],
    found: (f) => t`Excel tient la cellule pour la date ${f.value}.`,
    expected: (f) => t`Le texte que vous avez écrit dans ${f.field}, non une date.`,
    mend: () => t`Mettez la cellule au format Texte, puis écrivez la valeur de nouveau : changer le format ne suffit pas.`,
  },
  'value.excel_number_as_date': {
    short: t`Nombre changé en date par Excel`,
    group: [t`# nombre changé en date par Excel`, t`# nombres changés en date par Excel`],
    found: (f) => t`La cellule montre la date ${f.value}. Excel y garde le nombre ${f.text('number')}.`,
    expected: (f) => t`Un nombre pour ${f.field}, et non une date.`,
    mend: (f) =>
      t`Si vous aviez écrit ${f.text('number')}, mettez la cellule au format Texte et écrivez-le de nouveau. Si vous aviez écrit une date, donnez le nombre demandé.`,
  },
  'value.excel_precision': {
    short: t`Nombre trop long pour Excel`,
    group: [t`# nombre trop long pour Excel`, t`# nombres trop longs pour Excel`],
    found: (f) => t`La cellule contient ${f.value}. Excel ne garde que ${f.number('digits')} chiffres : les derniers sont perdus.`,
    expected: () => t`La valeur entière, telle que vous l'avez reçue.`,
    mend: () => t`Mettez la cellule au format Texte, puis écrivez de nouveau la valeur à partir de sa source.`,
  },
  'value.excel_merged': {
    short: t`Cellules fusionnées`,
    group: [t`# groupe de cellules fusionnées`, t`# groupes de cellules fusionnées`],
    found: (f) => t`Les cellules ${f.text('range')} sont fusionnées. Seule la première a une valeur, les autres sont vides.`,
    expected: () => t`Une valeur dans chaque cellule.`,
    mend: () => t`Annulez la fusion et répétez la valeur sur chaque ligne où elle vaut.`,
  },
  'value.line_break': {
    short: t`Retour à la ligne dans une cellule`,
    group: [t`# cellule avec un retour à la ligne`, t`# cellules avec un retour à la ligne`],
    found: (f) => t`La cellule a plusieurs lignes ou une tabulation. Elle a été lue comme ${f.value}.`,
    expected: () => t`Un texte sur une seule ligne, sans tabulation.`,
    mend: () => t`Rien à faire si cette lecture convient. Sinon, récrivez le texte sur une seule ligne.`,
  },
};
