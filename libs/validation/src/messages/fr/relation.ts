import type { Wordings } from '../message.types';
import { t } from './typography';

const registerFirst = t`Corrigez l'identifiant, ou inscrivez d'abord l'échantillon correspondant.`;
const askTheCentre = t`Ce qui est inscrit ne change plus par un fichier. Corrigez la ligne, ou demandez le changement au centre.`;

export const relation: Wordings = {
  'key.duplicate': {
    short: t`Identifiant en double`,
    group: [t`# identifiant en double`, t`# identifiants en double`],
    found: (f) => t`La ligne ${f.text('firstRow')} a déjà ${f.value} dans ${f.allOf('fields')}.`,
    expected: (f) => t`Une seule ligne pour les mêmes valeurs de ${f.allOf('fields')}.`,
    mend: () => t`Retirez la ligne si elle est de trop, ou corrigez l'identifiant.`,
  },
  'key.duplicate_row': {
    short: t`Ligne en double`,
    group: [t`# ligne en double`, t`# lignes en double`],
    found: (f) => t`La ligne est identique à la ligne ${f.text('firstRow')}.`,
    expected: () => t`Chaque ligne une seule fois.`,
    mend: () => t`Retirez une des deux lignes si elles disent la même chose.`,
  },
  'reference.missing': {
    short: t`Renvoi à une ligne qui n'existe pas`,
    group: [t`# renvoi à une ligne qui n'existe pas`, t`# renvois à des lignes qui n'existent pas`],
    found: (f) => t`La table ${f.text('table')} n'a pas de ligne avec ${f.value} dans ${f.allOf('fields')}.`,
    expected: (f) => t`Des valeurs de ${f.allOf('localFields')} qui existent dans la table ${f.text('table')}.`,
    mend: (f) => t`Corrigez l'identifiant (majuscules et minuscules comptent), ou ajoutez la ligne à la table ${f.text('table')}.`,
  },
  'reference.table_missing': {
    short: t`Renvoi à une table absente`,
    group: [t`# renvoi à une table absente`, t`# renvois à des tables absentes`],
    found: (f) => t`La table ${f.text('table')} n'est pas là. Lignes qui y renvoient : ${f.number('rows')}, par ${f.allOf('localFields')}.`,
    expected: (f) => t`La table ${f.text('table')}.`,
    mend: (f) => t`Téléversez la table ${f.text('table')}, ou videz les cellules qui y renvoient si elles ne sont pas requises.`,
  },
  'reference.participant_not_registered': {
    short: t`Participant non inscrit`,
    group: [t`# ligne d'un participant non inscrit`, t`# lignes de participants non inscrits`],
    found: (f) => t`Aucun échantillon n'est inscrit pour ${f.value}.` + (f.has('similar') ? t` ${f.quote('similar')} est inscrit.` : ''),
    expected: () => t`Un participant qui a au moins un échantillon inscrit.`,
    mend: (f) =>
      f.has('similar')
        ? t`Écrivez ${f.quote('similar')} s'il s'agit de la même personne. Sinon, inscrivez d'abord ses échantillons.`
        : registerFirst,
  },
  'reference.biospecimen_not_registered': {
    short: t`Biospécimen non inscrit`,
    group: [t`# ligne d'un biospécimen non inscrit`, t`# lignes de biospécimens non inscrits`],
    found: (f) =>
      t`Aucun échantillon n'est inscrit pour le biospécimen ${f.value}.` + (f.has('similar') ? t` ${f.quote('similar')} est inscrit.` : ''),
    expected: () => t`Un biospécimen qui a au moins un échantillon inscrit.`,
    mend: (f) =>
      f.has('similar')
        ? t`Écrivez ${f.quote('similar')} s'il s'agit du même biospécimen. Sinon, inscrivez d'abord ses échantillons.`
        : registerFirst,
  },
  'reference.biospecimen_of_other_participant': {
    short: t`Biospécimen d'un autre participant`,
    group: [t`# biospécimen d'un autre participant`, t`# biospécimens d'un autre participant`],
    found: (f) => t`La ligne donne ${f.value} à ${f.quote('participant')}.`,
    expected: (f) => t`${f.value} est inscrit pour ${f.quote('registered')}.`,
    mend: () => t`Corrigez le participant ou le biospécimen de la ligne. Si l'inscription est fausse, écrivez au centre.`,
  },
  'rule.unknown': {
    short: t`Règle du dictionnaire inconnue`,
    group: [t`# règle du dictionnaire inconnue`, t`# règles du dictionnaire inconnues`],
    found: (f) => t`Le dictionnaire demande la règle ${f.quote('use')}, que cette version ne connaît pas. Elle n'a pas été vérifiée.`,
    expected: () => t`Des règles connues du portail.`,
    mend: () => t`Rien à faire de votre côté : signalez-le au centre.`,
  },
  'rule.misused': {
    short: t`Règle du dictionnaire mal réglée`,
    group: [t`# règle du dictionnaire mal réglée`, t`# règles du dictionnaire mal réglées`],
    found: (f) => t`La règle ${f.quote('use')} ne peut pas employer son paramètre ${f.quote('parameter')}. Elle n'a pas été vérifiée.`,
    expected: () => t`Des paramètres qui nomment des tables et des champs du dictionnaire.`,
    mend: () => t`Rien à faire de votre côté : signalez-le au centre.`,
  },
  'rule.other_study': {
    short: t`Ligne d'une autre étude`,
    group: [t`# ligne d'une autre étude`, t`# lignes d'une autre étude`],
    found: (f) => t`La ligne est de l'étude ${f.value}.`,
    expected: (f) => t`L'étude ${f.quote('expected')}, sur chaque ligne.`,
    mend: (f) =>
      t`Écrivez ${f.quote('expected')} si c'est une erreur de frappe. Sinon, vérifiez que vous envoyez les fichiers de la bonne étude.`,
  },
  'rule.age_after_death': {
    short: t`Âge plus grand que l'âge au décès`,
    group: [t`# âge plus grand que l'âge au décès`, t`# âges plus grands que l'âge au décès`],
    found: (f) =>
      t`La ligne donne ${f.value}${f.units}, et ${f.text('deathField')} de ${f.quote('participant')} est ${f.number('ageOfDeath')}${f.units}.`,
    expected: (f) => t`Au plus ${f.number('ageOfDeath')}${f.units}.`,
    mend: (f) => t`Corrigez l'âge de la ligne, ou ${f.text('deathField')} de cette personne.`,
  },
  'rule.family_without_proband': {
    short: t`Famille sans cas index`,
    group: [t`# famille sans cas index`, t`# familles sans cas index`],
    found: (f) => t`Aucun membre de la famille ${f.quote('family')} n'est ${f.quote('role')}.`,
    expected: (f) => t`Exactement un ${f.quote('role')} par famille.`,
    mend: (f) => t`Ajoutez la ligne du cas index, ou corrigez ${f.field} de la personne qui l'est.`,
  },
  'rule.family_several_probands': {
    short: t`Plus d'un cas index dans la famille`,
    group: [t`# cas index de trop`, t`# cas index de trop`],
    found: (f) => t`La famille ${f.quote('family')} a déjà un ${f.quote('role')} à la ligne ${f.text('firstRow')}.`,
    expected: (f) => t`Exactement un ${f.quote('role')} par famille.`,
    mend: () => t`Gardez un seul cas index et donnez aux autres leur lien avec lui.`,
  },
  'rule.family_several_mothers': {
    short: t`Plus d'une mère dans la famille`,
    group: [t`# mère de trop`, t`# mères de trop`],
    found: (f) => t`La famille ${f.quote('family')} a déjà une ${f.quote('role')} à la ligne ${f.text('firstRow')}.`,
    expected: () => t`Au plus une mère par famille, celle du cas index.`,
    mend: (f) => t`Corrigez ${f.field}, ou l'identifiant de la famille.`,
  },
  'rule.family_several_fathers': {
    short: t`Plus d'un père dans la famille`,
    group: [t`# père de trop`, t`# pères de trop`],
    found: (f) => t`La famille ${f.quote('family')} a déjà un ${f.quote('role')} à la ligne ${f.text('firstRow')}.`,
    expected: () => t`Au plus un père par famille, celui du cas index.`,
    mend: (f) => t`Corrigez ${f.field}, ou l'identifiant de la famille.`,
  },
  'rule.mother_male': {
    short: t`Mère de sexe masculin`,
    group: [t`# mère de sexe masculin`, t`# mères de sexe masculin`],
    found: (f) => t`${f.quote('person')} est ${f.value} ici et ${f.quote('sex')} dans la table ${f.text('sexTable')}.`,
    expected: () => t`Une mère qui n'est pas de sexe masculin.`,
    mend: (f) => t`Corrigez ${f.field}, ou le sexe de cette personne dans la table ${f.text('sexTable')}.`,
  },
  'rule.father_female': {
    short: t`Père de sexe féminin`,
    group: [t`# père de sexe féminin`, t`# pères de sexe féminin`],
    found: (f) => t`${f.quote('person')} est ${f.value} ici et ${f.quote('sex')} dans la table ${f.text('sexTable')}.`,
    expected: () => t`Un père qui n'est pas de sexe féminin.`,
    mend: (f) => t`Corrigez ${f.field}, ou le sexe de cette personne dans la table ${f.text('sexTable')}.`,
  },
  'rule.dates_reversed': {
    short: t`Fin avant le début`,
    group: [t`# fin avant le début`, t`# fins avant le début`],
    found: (f) => t`La fin est le ${f.value} et ${f.text('startField')} est le ${f.quote('start')}.`,
    expected: () => t`Une fin le même jour que le début, ou après.`,
    mend: () => t`Corrigez l'une des deux dates. Le jour et le mois sont-ils inversés?`,
  },
  'rule.date_not_real': {
    short: t`Date qui n'existe pas`,
    group: [t`# date qui n'existe pas`, t`# dates qui n'existent pas`],
    expected: (f) => t`Un jour du calendrier, écrit ${f.text('format')}.`,
    mend: () => t`Corrigez le jour, le mois ou l'année. Le jour et le mois sont-ils inversés?`,
  },
  'rule.greater_than': {
    short: t`Nombre plus grand que sa limite`,
    group: [t`# nombre plus grand que sa limite`, t`# nombres plus grands que leur limite`],
    found: (f) => t`La cellule contient ${f.value} et ${f.text('largerField')} contient ${f.quote('larger')}.`,
    expected: (f) => t`Au plus ${f.number('larger')}, la valeur de ${f.text('largerField')}.`,
    mend: (f) => t`Corrigez ${f.field} ou ${f.text('largerField')}.`,
  },
  'rule.sample_twice': {
    short: t`Échantillon en double`,
    group: [t`# échantillon en double`, t`# échantillons en double`],
    found: (f) => t`L'échantillon ${f.value} est déjà à la ligne ${f.text('firstRow')}.`,
    expected: () => t`Chaque échantillon une seule fois dans le fichier.`,
    mend: () => t`Retirez la ligne de trop, ou corrigez l'identifiant de l'échantillon.`,
  },
  'rule.sample_of_two_biospecimens': {
    short: t`Échantillon de deux biospécimens`,
    group: [t`# échantillon de deux biospécimens`, t`# échantillons de deux biospécimens`],
    found: (f) =>
      t`L'échantillon ${f.quote('sample')} vient ici de ${f.value}, et de ${f.quote('other')} à la ligne ${f.text('firstRow')}.`,
    expected: () => t`Un échantillon vient d'un seul biospécimen.`,
    mend: () => t`Corrigez le biospécimen d'une des deux lignes, ou l'identifiant de l'échantillon.`,
  },
  'rule.biospecimen_of_two_participants': {
    short: t`Biospécimen de deux participants`,
    group: [t`# biospécimen de deux participants`, t`# biospécimens de deux participants`],
    found: (f) =>
      t`Le biospécimen ${f.quote('biospecimen')} vient ici de ${f.value}, et de ${f.quote('other')} à la ligne ${f.text('firstRow')}.`,
    expected: () => t`Un biospécimen vient d'un seul participant.`,
    mend: () => t`Corrigez le participant d'une des deux lignes, ou l'identifiant du biospécimen.`,
  },
  'rule.registered_sample_moved': {
    short: t`Échantillon inscrit avec un autre biospécimen`,
    group: [t`# échantillon inscrit avec un autre biospécimen`, t`# échantillons inscrits avec un autre biospécimen`],
    found: (f) => t`La ligne donne ${f.quote('sample')} au biospécimen ${f.value}.`,
    expected: (f) => t`${f.quote('sample')} est inscrit avec le biospécimen ${f.quote('registered')}.`,
    mend: () => askTheCentre,
  },
  'rule.registered_biospecimen_moved': {
    short: t`Biospécimen inscrit pour un autre participant`,
    group: [t`# biospécimen inscrit pour un autre participant`, t`# biospécimens inscrits pour un autre participant`],
    found: (f) => t`La ligne donne ${f.quote('biospecimen')} à ${f.value}.`,
    expected: (f) => t`${f.quote('biospecimen')} est inscrit pour ${f.quote('registered')}.`,
    mend: () => askTheCentre,
  },
  'rule.registered_sample_type_changed': {
    short: t`Échantillon inscrit avec un autre type`,
    group: [t`# échantillon inscrit avec un autre type`, t`# échantillons inscrits avec un autre type`],
    found: (f) => t`La ligne donne à ${f.quote('sample')} le type ${f.value}.`,
    expected: (f) => t`${f.quote('sample')} est inscrit avec le type ${f.quote('registered')}.`,
    mend: () => askTheCentre,
  },
};
