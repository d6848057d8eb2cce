import type { Need } from '../columns';
import type { Language, ValueType } from '../model';

const nb = '\u00a0';
/** `~` stands for a no-break space. */
const t = (text: string) => text.replaceAll('~', nb);

interface GuideText {
  title(version: string): string;
  subtitle: string;
  steps: string[];
  tsvSteps: string[];
  fill: string;
  legend: string;
  tables: string;
  tableHead: [string, string, string, string];
  next: string;
  nextSteps: string[];
  bounded(rows: string): string;
  needs: Record<Need, [string, string]>;
  fields(count: number): string;
}

/** What the first sheet of the workbook, and the text in the zip, say. */
export const guideText: Record<Language, GuideText> = {
  fr: {
    title: (version) => `Gabarits du CQDG, dictionnaire ${version}`,
    subtitle: 'Une feuille par table. Remplissez celles dont vous avez besoin, puis téléversez ce fichier tel quel.',
    fill: 'Pour remplir',
    steps: [
      t('Gardez la première ligne de chaque feuille et le nom des feuilles~: le portail s’en sert pour reconnaître vos tables.'),
      'Mettez un enregistrement par ligne, à partir de la ligne 2.',
      'Posez le curseur sur un titre de colonne pour lire ce que la colonne attend.',
      t('Choisissez dans la liste déroulante quand il y en a une. La feuille «~Codes et libellés~» dit ce que veut dire chaque code.'),
      t(
        'Les cellules sont en format texte, pour qu’Excel ne change ni un code ni une date. Collez vos données avec «~Coller les valeurs~».',
      ),
      'Dans une colonne qui accepte plusieurs valeurs, séparez-les par le signe indiqué dans la note, sans retour à la ligne.',
      t('Laissez vide une cellule pour laquelle vous n’avez pas de donnée. N’écrivez ni «~NA~» ni «~-~».'),
      t('N’inscrivez aucun nom, courriel, numéro d’assurance maladie ni date de naissance~: seuls des identifiants codés conviennent.'),
    ],
    tsvSteps: [
      t('Il y a un fichier par table. La première ligne donne les noms des champs~: gardez-la.'),
      'Ajoutez un enregistrement par ligne, les cellules séparées par des tabulations, en UTF-8, sans guillemets.',
      'Gardez le nom de la table au début du nom du fichier. Le numéro de version peut rester.',
      'Laissez vide une cellule pour laquelle vous n’avez pas de donnée.',
      t('Téléversez vos fichiers dans le portail~: chaque constat s’affiche avec sa ligne, sa colonne et la façon de corriger.'),
    ],
    legend: 'Couleur des titres',
    needs: {
      required: ['Obligatoire', 'Chaque ligne doit avoir une valeur.'],
      conditional: ['Conditionnel', 'Obligatoire, ou à laisser vide, selon une autre colonne. La note du titre dit quand.'],
      optional: ['Facultatif', 'Donnez la valeur si vous l’avez.'],
    },
    tables: 'Les tables',
    tableHead: ['Feuille', 'Table', 'Champs', 'Contenu'],
    fields: (count) => `${count}`,
    next: 'Ensuite',
    nextSteps: [
      'Inscrivez d’abord vos échantillons, avec la feuille d’inscription.',
      t('Téléversez ce fichier dans «~Tables cliniques~»~: les feuilles vides sont ignorées.'),
      'Lisez les constats, corrigez dans ce même fichier, téléversez de nouveau.',
      'Quand il ne reste aucune erreur, la personne responsable de l’étude peut signer.',
    ],
    bounded: (rows) =>
      t(`Les listes déroulantes couvrent les ${rows} premières lignes. Au-delà, vous pouvez continuer~: la vérification est la même.`),
  },
  en: {
    title: (version) => `CQDG templates, dictionary ${version}`,
    subtitle: 'One sheet per table. Fill in the ones you need, then upload this file as it is.',
    fill: 'Filling in',
    steps: [
      'Keep the first row of every sheet and the names of the sheets: the portal recognises your tables by them.',
      'Write one record per row, from row 2 on.',
      'Hover over a column title to read what the column expects.',
      'Choose from the drop-down list where there is one. The sheet "Codes and labels" says what each code means.',
      'Cells are formatted as text, so that Excel changes neither codes nor dates. Paste your data with "Paste values".',
      'Where a column takes several values, separate them by the sign given in the note, without line breaks.',
      'Leave a cell blank when you have no value. Do not write "NA" or "-".',
      'Enter no name, e-mail address, health-insurance number or date of birth: only coded identifiers belong here.',
    ],
    tsvSteps: [
      'There is one file per table. The first line gives the names of the fields: keep it.',
      'Add one record per line, cells separated by tabs, in UTF-8, without quotation marks.',
      'Keep the name of the table at the start of the file name. The version number may stay.',
      'Leave a cell blank when you have no value.',
      'Upload your files to the portal: every finding is shown with its row, its column and how to mend it.',
    ],
    legend: 'Colour of the titles',
    needs: {
      required: ['Required', 'Every row must have a value.'],
      conditional: ['Conditional', 'Required, or to be left blank, depending on another column. The note on the title says when.'],
      optional: ['Optional', 'Give the value if you have it.'],
    },
    tables: 'The tables',
    tableHead: ['Sheet', 'Table', 'Fields', 'What it holds'],
    fields: (count) => `${count}`,
    next: 'What comes next',
    nextSteps: [
      'Register your samples first, with the registration sheet.',
      'Upload this file under "Clinical tables": empty sheets are left out.',
      'Read the findings, mend them in this same file, upload it again.',
      'Once no error is left, the lead of the study can sign.',
    ],
    bounded: (rows) => `Drop-down lists cover the first ${rows} rows. You may go on below them: the checks are the same.`,
  },
};

interface NoteText {
  need: Record<Need, string>;
  type: Record<ValueType, string>;
  units(units: string): string;
  unit: Record<string, string>;
  list(delimiter: string): string;
  range(range: string): string;
  values(values: string): string;
  pattern(pattern: string): string;
  examples(examples: string): string;
  refersTo(places: string): string;
  identifier: string;
  core: string;
  codes: string;
}

/** What the note on a column's title says. */
export const noteText: Record<Language, NoteText> = {
  fr: {
    need: { required: 'Obligatoire', conditional: 'Conditionnel', optional: 'Facultatif' },
    type: { string: 'texte', integer: 'nombre entier', number: 'nombre', boolean: 'true ou false' },
    units: (units) => `en ${units}`,
    unit: { days: 'jours', years: 'années', months: 'mois' },
    list: (delimiter) => `plusieurs valeurs, séparées par «${nb}${delimiter}${nb}»`,
    range: (range) => `Nombre ${range}`,
    values: (values) => `Valeurs${nb}: ${values}`,
    pattern: (pattern) => `Forme${nb}: ${pattern}`,
    examples: (examples) => `Exemple${nb}: ${examples}`,
    refersTo: (places) => `Doit se trouver dans ${places}`,
    identifier: 'identifiant',
    core: 'essentiel',
    codes: 'voir la feuille des codes',
  },
  en: {
    need: { required: 'Required', conditional: 'Conditional', optional: 'Optional' },
    type: { string: 'text', integer: 'whole number', number: 'number', boolean: 'true or false' },
    units: (units) => `in ${units}`,
    unit: {},
    list: (delimiter) => `several values, separated by "${delimiter}"`,
    range: (range) => `A number ${range}`,
    values: (values) => `Values: ${values}`,
    pattern: (pattern) => `Form: ${pattern}`,
    examples: (examples) => `Example: ${examples}`,
    refersTo: (places) => `Must be found in ${places}`,
    identifier: 'identifier',
    core: 'essential',
    codes: 'see the sheet of codes',
  },
};
