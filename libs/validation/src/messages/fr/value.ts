import type { Wordings } from '../message.types';
import type { Facts } from '../facts';
import { t } from './typography';

/** In a list cell, which items are meant. */
const received = (f: Facts) =>
  f.has('items') && f.items('items').length
    ? t`La cellule contient ${f.value}. À revoir : ${f.wrongItems}.`
    : t`La cellule contient ${f.value}.`;

export const value: Wordings = {
  'value.required': {
    short: t`Valeur manquante`,
    group: [t`# valeur manquante`, t`# valeurs manquantes`],
    found: () => t`La cellule est vide.`,
    expected: (f) => t`Une valeur pour ${f.field}${f.because}.`,
    mend: (f) => (f.because === '' ? t`Remplissez la cellule.` : t`Remplissez la cellule, ou corrigez ${f.allOf('whenFields')}.`),
  },
  'value.must_be_blank': {
    short: t`Valeur là où la cellule doit être vide`,
    group: [t`# valeur là où la cellule doit être vide`, t`# valeurs là où la cellule doit être vide`],
    expected: (f) => {
      const only = f.onlyWith;
      return t`Une cellule vide${f.because}.` + (only ? t` Ce champ se remplit seulement si ${only.field} vaut ${only.values}.` : '');
    },
    mend: (f) => (f.because === '' ? t`Videz la cellule.` : t`Videz la cellule, ou corrigez ${f.allOf('whenFields')}.`),
  },
  'value.not_integer': {
    short: t`Ce n'est pas un nombre entier`,
    group: [t`# valeur qui n'est pas un nombre entier`, t`# valeurs qui ne sont pas des nombres entiers`],
    found: received,
    expected: () => t`Un nombre entier, en chiffres seulement, comme 1460.`,
    mend: () =>
      t`Écrivez le nombre sans décimales, espaces ni unité. S'il n'est pas connu, laissez la cellule vide quand le champ n'est pas requis.`,
  },
  'value.not_number': {
    short: t`Ce n'est pas un nombre`,
    group: [t`# valeur qui n'est pas un nombre`, t`# valeurs qui ne sont pas des nombres`],
    found: received,
    expected: () => t`Un nombre, avec un point pour les décimales, comme 12.5.`,
    mend: () => t`Écrivez le nombre sans espaces ni unité, avec un point et non une virgule.`,
  },
  'value.not_boolean': {
    short: t`Ni vrai ni faux`,
    group: [t`# valeur qui n'est ni true ni false`, t`# valeurs qui ne sont ni true ni false`],
    found: received,
    expected: () => t`true (vrai) ou false (faux).`,
    mend: () => t`Écrivez true ou false.`,
  },
  'value.not_in_list': {
    short: t`Valeur hors de la liste`,
    group: [t`# valeur hors de la liste`, t`# valeurs hors de la liste`],
    found: received,
    expected: (f) => {
      const rest = f.count('listSize') - f.items('list').length;
      const all =
        rest > 0
          ? t`Une des ${f.number('listSize')} valeurs de la liste, par exemple ${f.codes('list', 6)}`
          : t`Une de ces valeurs : ${f.codes('list')}`;
      return t`${all}${f.because}.`;
    },
    mend: () => t`Choisissez une valeur de la liste, écrite exactement ainsi. La liste entière est dans le dictionnaire.`,
  },
  'value.pattern': {
    short: t`Écriture non conforme`,
    group: [t`# valeur qui n'a pas la forme voulue`, t`# valeurs qui n'ont pas la forme voulue`],
    found: received,
    expected: (f) =>
      f.items('examples').length
        ? t`Une valeur écrite comme ${f.first('examples')}${f.because} (modèle : ${f.text('patterns')}).`
        : t`Une valeur conforme au modèle ${f.text('patterns')}${f.because}.`,
    mend: ({ otherTerminology: other }) =>
      other
        ? t`« ${other.given} » désigne une autre terminologie. Cherchez le code ${other.asked} qui correspond, ou laissez la cellule vide si le champ n'est pas requis.`
        : t`Corrigez la valeur. Si vous n'avez pas de code de ce type, laissez la cellule vide quand le champ n'est pas requis.`,
  },
  'value.range': {
    short: t`Nombre hors des bornes`,
    group: [t`# nombre hors des bornes`, t`# nombres hors des bornes`],
    found: received,
    expected: (f) => t`Un nombre${bounds(f)}${f.units}${f.because}.`,
    mend: (f) => (f.units === '' ? t`Vérifiez le nombre.` : t`Vérifiez le nombre et son unité : on compte ici en${f.units}.`),
  },
  'value.blank_item': {
    short: t`Élément vide dans une liste`,
    group: [t`# liste qui a un élément vide`, t`# listes qui ont un élément vide`],
    expected: (f) => t`Des valeurs séparées par ${f.quote('delimiter')}, sans rien d'autre au début, à la fin ou entre deux${f.because}.`,
    mend: (f) => t`Retirez le ${f.quote('delimiter')} de trop, ou ajoutez la valeur qui manque.`,
  },
  'value.quoted': {
    short: t`Valeur entre guillemets`,
    group: [t`# valeur entre guillemets`, t`# valeurs entre guillemets`],
    expected: () => t`La valeur seule : dans un TSV, les guillemets font partie de la donnée.`,
    mend: () => t`Retirez les guillemets qui entourent la valeur.`,
  },
  'value.too_long': {
    short: t`Cellule démesurée`,
    group: [t`# cellule démesurée`, t`# cellules démesurées`],
    found: (f) => t`La cellule a ${f.number('length')} caractères. Elle commence par ${f.value}.`,
    expected: (f) => t`Au plus ${f.number('limit')} caractères.`,
    mend: () => t`Raccourcissez le texte, ou vérifiez que la cellule n'en a pas avalé d'autres.`,
  },
};

function bounds(f: Facts): string {
  const low = f.has('min') ? t` d'au moins ${f.number('min')}` : f.has('exclusiveMin') ? t` de plus de ${f.number('exclusiveMin')}` : '';
  const high = f.has('max') ? t` d'au plus ${f.number('max')}` : f.has('exclusiveMax') ? t` de moins de ${f.number('exclusiveMax')}` : '';
  if (f.has('min') && f.has('max')) return t` de ${f.number('min')} à ${f.number('max')}`;
  return [low, high].filter((part) => part !== '').join(' et');
}
