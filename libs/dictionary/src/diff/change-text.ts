import type { Language } from '../model';
import type { ChangedPart, ChangeKind, DictionaryChange } from './change';

type Words = Record<ChangeKind, string>;
const kinds = (added: string, removed: string, changed: string): Words => ({ added, removed, changed });
const fr = (noun: string, feminine = false, plural = false): Words => {
  const end = `${feminine ? 'e' : ''}${plural ? 's' : ''}`;
  return kinds(`${noun} ajouté${end}`, `${noun} retiré${end}`, `${noun} changé${end}`);
};
const en = (noun: string): Words => kinds(`${noun} added`, `${noun} removed`, `${noun} changed`);

/** Each part of a dictionary that may change, in words for each kind of change. */
export const changedParts: Record<Language, Record<ChangedPart, Words>> = {
  fr: {
    table: fr('Table', true),
    uniqueKey: fr('Clé unique', true),
    foreignKey: fr('Référence à une autre table', true),
    field: fr('Champ'),
    order: fr('Ordre des champs'),
    type: fr('Type'),
    array: kinds('Accepte plusieurs valeurs', 'N’accepte plus qu’une valeur', 'Liste changée'),
    delimiter: fr('Séparateur'),
    unique: kinds('Ne peut plus se répéter', 'Peut se répéter', 'Répétition changée'),
    required: kinds('Devient obligatoire', 'N’est plus obligatoire', 'Obligation changée'),
    empty: kinds('Doit rester vide', 'N’a plus à rester vide', 'Vide changé'),
    codes: kinds('Valeurs permises ajoutées', 'Valeurs permises retirées', 'Valeurs permises changées'),
    pattern: fr('Motif'),
    range: fr('Intervalle'),
    rule: fr('Règle conditionnelle', true),
    advice: fr('Conseil'),
    units: fr('Unité', true),
    identifier: kinds('Devient un identifiant de l’étude', 'N’est plus un identifiant de l’étude', 'Identifiant changé'),
    core: kinds('Entre dans l’ensemble essentiel', 'Quitte l’ensemble essentiel', 'Ensemble essentiel changé'),
    displayName: fr('Nom affiché'),
    description: fr('Description', true),
    notes: fr('Notes', true, true),
    label: fr('Libellé d’une valeur'),
    examples: fr('Exemples', false, true),
    mandatory: kinds('Table obligatoire ajoutée', 'Table obligatoire retirée', 'Tables obligatoires changées'),
    aliases: fr('Autre nom de table'),
    registration: fr('Inscription des échantillons', true),
    crossRule: fr('Règle entre les tables', true),
  },
  en: {
    table: en('Table'),
    uniqueKey: en('Unique key'),
    foreignKey: en('Reference to another table'),
    field: en('Field'),
    order: en('Order of the fields'),
    type: en('Type'),
    array: kinds('Takes several values', 'Takes one value only', 'List changed'),
    delimiter: en('Separator'),
    unique: kinds('May not repeat any more', 'May repeat', 'Repetition changed'),
    required: kinds('Becomes required', 'No longer required', 'Requirement changed'),
    empty: kinds('Must stay blank', 'No longer has to stay blank', 'Blankness changed'),
    codes: kinds('Allowed values added', 'Allowed values removed', 'Allowed values changed'),
    pattern: en('Pattern'),
    range: en('Range'),
    rule: en('Conditional rule'),
    advice: en('Advice'),
    units: en('Unit'),
    identifier: kinds('Becomes an identifier of the study', 'No longer an identifier of the study', 'Identifier changed'),
    core: kinds('Joins the essential set', 'Leaves the essential set', 'Essential set changed'),
    displayName: en('Display name'),
    description: en('Description'),
    notes: en('Notes'),
    label: en('Label of a value'),
    examples: en('Examples'),
    mandatory: kinds('Mandatory table added', 'Mandatory table removed', 'Mandatory tables changed'),
    aliases: en('Other name of a table'),
    registration: en('Registration of samples'),
    crossRule: en('Rule across tables'),
  },
};

/** A change in a few words, without its place and sides: « Valeurs permises retirées ». */
export const describeChange = ({ part, kind }: Pick<DictionaryChange, 'part' | 'kind'>, lang: Language): string =>
  changedParts[lang][part][kind];
