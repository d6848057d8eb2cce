import type { Wordings } from '../message.types';
import { t } from './typography';

export const file: Wordings = {
  'file.encoding': {
    short: t`Encodage autre que UTF-8`,
    group: [t`# fichier dans un autre encodage que UTF-8`, t`# fichiers dans un autre encodage que UTF-8`],
    found: (f) => t`Le fichier est en ${f.text('encoding')}. Nous l'avons lu dans cet encodage.`,
    expected: () => t`Un fichier en UTF-8.`,
    mend: () => t`Vérifiez que les accents sont justes. Pour ne plus voir cet avertissement, enregistrez le fichier en UTF-8.`,
  },
  'file.binary': {
    short: t`Fichier qui n'est pas du texte`,
    group: [t`# fichier qui n'est pas du texte`, t`# fichiers qui ne sont pas du texte`],
    found: () => t`Le contenu n'est pas du texte (une image, une archive, un document?).`,
    expected: () => t`Un fichier texte séparé par des tabulations (TSV), ou le gabarit Excel.`,
    mend: () => t`Exportez la table en TSV, ou remplissez le gabarit Excel, puis téléversez-la de nouveau.`,
  },
  'file.empty': {
    short: t`Fichier vide`,
    group: [t`# fichier vide`, t`# fichiers vides`],
    found: () => t`Le fichier ne contient rien, pas même les noms des colonnes.`,
    expected: () => t`Les noms des champs sur la première ligne, puis une ligne par enregistrement.`,
    mend: () => t`Vérifiez que vous avez enregistré votre travail, puis téléversez le fichier de nouveau.`,
  },
  'file.no_rows': {
    short: t`Table sans ligne de données`,
    group: [t`# table sans ligne de données`, t`# tables sans ligne de données`],
    found: () => t`La première ligne nomme les colonnes et rien ne la suit.`,
    expected: () => t`Au moins une ligne de données.`,
    mend: () => t`Remplissez la table, ou retirez-la si votre étude n'en a pas besoin.`,
  },
  'file.separator': {
    short: t`Colonnes mal séparées`,
    group: [t`# fichier dont les colonnes sont mal séparées`, t`# fichiers dont les colonnes sont mal séparées`],
    found: (f) => t`Les colonnes sont séparées par ${f.quote('separator')}.`,
    expected: () => t`Des colonnes séparées par des tabulations (TSV).`,
    mend: () => t`Dans Excel, enregistrez sous « Texte (séparateur : tabulation) », ou remplissez le gabarit Excel.`,
  },
  'file.name_unknown': {
    short: t`Nom de fichier inconnu`,
    group: [t`# fichier au nom inconnu`, t`# fichiers au nom inconnu`],
    found: (f) => t`Le nom ${f.file} ne commence par le nom d'aucune table.`,
    expected: (f) => t`Un nom qui commence par celui d'une table : ${f.oneOf('tables', 20)}.`,
    mend: () => t`Renommez le fichier, ou choisissez sa table dans la liste.`,
  },
  'file.type': {
    short: t`Type de fichier non lu`,
    group: [t`# fichier d'un type non lu`, t`# fichiers d'un type non lu`],
    found: (f) => t`Le fichier est de type .${f.text('extension')}.`,
    expected: () => t`Un fichier .tsv ou .txt séparé par des tabulations, ou un classeur .xlsx.`,
    mend: () => t`Dans Excel, enregistrez sous « Classeur Excel (.xlsx) » ou « Texte (séparateur : tabulation) ».`,
  },
  'file.registration_table': {
    short: t`Table des échantillons`,
    group: [t`# table des échantillons`, t`# tables des échantillons`],
    found: (f) => t`${f.file} contient la table ${f.text('table')}, qui inscrit des échantillons. Elle n'est pas lue ici.`,
    expected: () => t`Des tables cliniques.`,
    mend: () => t`Si ces échantillons ne sont pas encore inscrits, téléversez ce fichier à la page des échantillons.`,
  },
  'file.duplicate_table': {
    short: t`Deux fichiers pour une table`,
    group: [t`# fichier de trop pour une même table`, t`# fichiers de trop pour une même table`],
    found: (f) => t`${f.file} et ${f.text('other')} sont pour la même table. Seul ${f.text('other')} est lu.`,
    expected: () => t`Un seul fichier par table.`,
    mend: () => t`Réunissez les lignes dans un seul fichier, ou retirez celui qui est de trop.`,
  },
  'file.missing_table': {
    short: t`Table manquante`,
    group: [t`# table manquante`, t`# tables manquantes`],
    found: (f) =>
      f.items('alternatives').length > 1
        ? t`Aucune des tables ${f.oneOf('alternatives')} n'est là.`
        : t`La table ${f.oneOf('alternatives')} n'est pas là.`,
    expected: (f) =>
      f.items('alternatives').length > 1
        ? t`Au moins une de ces tables : ${f.oneOf('alternatives')}.`
        : t`La table ${f.oneOf('alternatives')} : toute soumission l'a.`,
    mend: () => t`Téléversez la table qui manque. Les autres constats restent valables en attendant.`,
  },
  'header.not_found': {
    short: t`Noms des colonnes introuvables`,
    group: [t`# table sans noms de colonnes`, t`# tables sans noms de colonnes`],
    found: (f) =>
      f.isBlank
        ? t`La première ligne ne nomme aucun champ de la table.`
        : t`La première ligne commence par ${f.value} et ne nomme aucun champ de la table.`,
    expected: (f) => t`Sur la première ligne, les noms des champs : ${f.oneOf('expected')}.`,
    mend: () => t`Retirez les lignes de titre au-dessus des noms des colonnes, ou repartez du gabarit de la table.`,
  },
  'header.missing': {
    short: t`Colonne manquante`,
    group: [t`# colonne manquante`, t`# colonnes manquantes`],
    found: (f) => t`La colonne ${f.field} n'est pas dans le fichier.`,
    expected: (f) => t`La colonne ${f.field}, requise dans cette table.`,
    mend: (f) => t`Ajoutez la colonne ${f.field}, à n'importe quelle place, et remplissez-la.`,
  },
  'header.spelling': {
    short: t`Nom de colonne mal écrit`,
    group: [t`# nom de colonne mal écrit`, t`# noms de colonnes mal écrits`],
    found: (f) => t`La colonne ${f.text('column')} s'appelle ${f.value}.`,
    expected: (f) => t`Le nom exact du champ : ${f.field}.`,
    mend: (f) => t`Renommez la colonne en ${f.field}. Ses cellules ont été vérifiées quand même.`,
    accept: (f) => t`Renommez la colonne en ${f.field}. Ses cellules ont été vérifiées quand même.`,
  },
  'header.unknown': {
    short: t`Colonne inconnue, non lue`,
    group: [t`# colonne inconnue, non lue`, t`# colonnes inconnues, non lues`],
    found: (f) => t`La colonne ${f.text('column')} s'appelle ${f.value}, un nom que le dictionnaire ne connaît pas. Elle n'est pas lue.`,
    expected: () => t`Les colonnes du dictionnaire, sans autre.`,
    mend: () => t`Si la colonne est de trop, vous pouvez la laisser ou la retirer. Sinon, corrigez son nom.`,
    accept: (f) => t`Si c'est le champ ${f.proposal ?? ''}, renommez la colonne ainsi. Sinon, vous pouvez la laisser ou la retirer.`,
  },
  'header.duplicate': {
    short: t`Colonne en double`,
    group: [t`# colonne en double`, t`# colonnes en double`],
    found: (f) => t`Le champ ${f.field} est à la colonne ${f.text('firstColumn')} et de nouveau à la colonne ${f.text('column')}.`,
    expected: () => t`Chaque champ une seule fois.`,
    mend: () => t`Gardez la colonne qui a les bonnes valeurs et retirez l'autre.`,
  },
  'header.blank': {
    short: t`Colonne sans nom`,
    group: [t`# colonne sans nom`, t`# colonnes sans nom`],
    found: (f) => t`La colonne ${f.text('column')} n'a pas de nom.`,
    expected: () => t`Le nom d'un champ au-dessus de chaque colonne.`,
    mend: () => t`Donnez à la colonne le nom de son champ, ou retirez-la si elle est vide.`,
  },
  'row.width': {
    short: t`Ligne trop courte ou trop longue`,
    group: [t`# ligne trop courte ou trop longue`, t`# lignes trop courtes ou trop longues`],
    found: (f) => t`La ligne a ${f.number('found')} cellules.`,
    expected: (f) => t`Autant de cellules que de colonnes : ${f.number('expected')}.`,
    mend: () =>
      t`Cherchez une tabulation de trop, une cellule oubliée ou un retour à la ligne dans une cellule. La ligne n'a pas été vérifiée plus loin.`,
  },
  'row.too_long': {
    short: t`Ligne démesurée`,
    group: [t`# ligne démesurée`, t`# lignes démesurées`],
    found: (f) => t`La ligne dépasse ${f.number('limit')} caractères et n'a pas été lue.`,
    expected: () => t`Une ligne par enregistrement.`,
    mend: () => t`Vérifiez que les lignes du fichier finissent bien par un retour à la ligne.`,
  },
};
