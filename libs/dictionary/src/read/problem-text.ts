import type { Language } from '../model';
import type { DictionaryProblem, ProblemCode, ProblemParams } from './problem';

/** `{name}` stands for a parameter. `~` stands for a no-break space. */
export type Sentence = Record<Language, string>;

export const sentences: Record<ProblemCode, Sentence> = {
  'format.type': {
    fr: 'Type attendu~: {expected}. Reçu~: {received}.',
    en: 'Expected type: {expected}. Received: {received}.',
  },
  'format.empty': { fr: 'Cette valeur est vide~: donnez-en au moins une.', en: 'This is empty: give at least one value.' },
  'format.missing': { fr: 'La propriété «~{property}~» manque.', en: 'The property "{property}" is missing.' },
  'format.unknown_property': {
    fr: 'Le format ne connaît pas la propriété «~{property}~». Propriétés connues ici~: {known}.',
    en: 'The format does not know the property "{property}". Known here: {known}.',
  },
  'format.choice': {
    fr: '«~{value}~» n’est pas un choix possible. Choix~: {choices}.',
    en: '"{value}" is not one of the choices: {choices}.',
  },
  'format.name_dot': {
    fr: 'Le nom «~{value}~» contient un point, qui sépare la table du champ. Renommez sans point.',
    en: 'The name "{value}" holds a dot, which separates a table from a field. Rename it without one.',
  },
  'format.version': {
    fr: 'La version «~{value}~» n’a pas la forme majeure.mineure, par exemple 1.7.',
    en: 'The version "{value}" is not of the form major.minor, such as 1.7.',
  },
  'format.duplicate_name': {
    fr: 'Le nom «~{name}~» est déjà pris (en {first}). Chaque nom ne sert qu’une fois.',
    en: 'The name "{name}" is taken already (at {first}). Each name is used once.',
  },
  'format.too_deep': {
    fr: 'Plus de {most}~niveaux d’imbrication~: le fichier n’a pas été lu.',
    en: 'Nested more than {most} levels deep: not read.',
  },
  'format.script': {
    fr: 'Règle écrite comme un script~: elle n’est jamais exécutée. Récrivez-la en condition «~if~», «~then~», «~else~».',
    en: 'A rule written as a script, which is never run. Write it as a condition: "if", "then", "else".',
  },
  'format.unique_moved': {
    fr: '«~unique~» se trouve dans les restrictions (forme Lectern~1). Placez-le sur le champ.',
    en: '"unique" stands in the restrictions (Lectern 1 form). Put it on the field.',
  },
  'format.mixed_conditional': {
    fr: 'Des restrictions simples ({properties}) se trouvent à côté d’un «~if~». Faites-en une liste~: [{…}, {"if"…}].',
    en: 'Simple restrictions ({properties}) stand beside an "if". Make it a list: [{…}, {"if"…}].',
  },
  'format.not_for_type': {
    fr: 'La restriction «~{restriction}~» ne convient pas à un champ de type {type}.',
    en: 'The restriction "{restriction}" is not for a field of type {type}.',
  },
  'format.meta_value': {
    fr: 'Une valeur de «~meta~» est du texte, un nombre, vrai ou faux, ou une liste de textes ou de nombres. Reçu~: {received}.',
    en: 'A value in "meta" is text, a number, true or false, or a list of texts or of numbers. Received: {received}.',
  },
  'reference.unknown': {
    fr: 'La référence «~{reference}~» ne mène à rien dans «~references~».',
    en: 'The reference "{reference}" leads to nothing in "references".',
  },
  'reference.cycle': {
    fr: 'La référence «~{reference}~» se contient elle-même~: {chain}.',
    en: 'The reference "{reference}" contains itself: {chain}.',
  },
  'reference.not_a_value': {
    fr: 'La référence «~{reference}~» mène à autre chose qu’un texte ou une liste de textes.',
    en: 'The reference "{reference}" leads to something other than a text or a list of texts.',
  },
  'reference.too_large': {
    fr: 'Les références donnent plus de {most}~valeurs («~{reference}~»). Raccourcissez les listes.',
    en: 'References yield more than {most} values ("{reference}"). Shorten the lists.',
  },
  'pattern.invalid': {
    fr: 'Le motif «~{pattern}~» n’est pas une expression régulière~: {reason}.',
    en: 'The pattern "{pattern}" is not a regular expression: {reason}.',
  },
  'range.empty': {
    fr: 'L’intervalle ne dit rien~: donnez «~min~», «~max~», «~exclusiveMin~» ou «~exclusiveMax~».',
    en: 'The range says nothing: give "min", "max", "exclusiveMin" or "exclusiveMax".',
  },
  'range.both': {
    fr: 'L’intervalle donne «~{inclusive}~» et «~{exclusive}~»~: gardez l’un des deux.',
    en: 'The range gives both "{inclusive}" and "{exclusive}": keep one.',
  },
  'range.inverted': {
    fr: 'Le bas de l’intervalle ({low}) dépasse le haut ({high})~: aucune valeur ne convient.',
    en: 'The low end of the range ({low}) is above the high end ({high}): no value fits.',
  },
  'condition.no_match': {
    fr: 'La condition n’a pas de critère. Donnez «~value~», «~codeList~», «~regex~», «~range~», «~exists~» ou «~count~».',
    en: 'The condition has nothing to match. Give "value", "codeList", "regex", "range", "exists" or "count".',
  },
  'condition.missing_field': {
    fr: 'La condition porte sur «~{field}~», un champ que la table {table} n’a pas.',
    en: 'The condition is about "{field}", a field that the table {table} does not have.',
  },
  'key.unique_missing_field': {
    fr: 'La clé unique nomme «~{field}~», un champ que la table {table} n’a pas.',
    en: 'The unique key names "{field}", a field that the table {table} does not have.',
  },
  'key.local_missing': {
    fr: 'La clé étrangère part de «~{field}~», un champ que la table {table} n’a pas.',
    en: 'The foreign key starts from "{field}", a field that the table {table} does not have.',
  },
  'key.foreign_schema_missing': {
    fr: 'La clé étrangère mène à la table «~{table}~», qui n’existe pas.',
    en: 'The foreign key leads to the table "{table}", which does not exist.',
  },
  'key.foreign_field_missing': {
    fr: 'La clé étrangère mène à «~{table}.{field}~», un champ qui n’existe pas.',
    en: 'The foreign key leads to "{table}.{field}", a field that does not exist.',
  },
  'key.foreign_self': {
    fr: 'La clé étrangère de la table {table} mène à cette même table. Déclarez plutôt une clé unique.',
    en: 'The foreign key of the table {table} leads to the same table. Declare a unique key instead.',
  },
  'key.foreign_type': {
    fr: '«~{local}~» est de type {type}, mais «~{table}.{foreign}~» est de type {foreignType}.',
    en: '"{local}" is of type {type}, but "{table}.{foreign}" is of type {foreignType}.',
  },
  'portal.unknown_table': {
    fr: 'Le profil du portail nomme la table «~{table}~», qui n’existe pas.',
    en: 'The portal profile names the table "{table}", which does not exist.',
  },
  'portal.unknown_field': {
    fr: 'Le profil du portail nomme «~{field}~», un champ que la table {table} n’a pas.',
    en: 'The portal profile names "{field}", a field that the table {table} does not have.',
  },
};

/** What is wrong, as a sentence. */
export const describeProblem = (problem: DictionaryProblem, lang: Language): string => fill(sentences[problem.code], problem.params, lang);

/** Puts parameters into a sentence; lists are joined by commas. */
export function fill(sentence: Sentence, params: ProblemParams, lang: Language): string {
  return sentence[lang].replaceAll('~', '\u00a0').replace(/\{(\w+)\}/g, (whole, key: string) => {
    const value = params[key];
    return value === undefined ? whole : Array.isArray(value) ? value.join(', ') : String(value);
  });
}
