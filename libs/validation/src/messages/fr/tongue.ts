import type { Tongue } from '../message.types';
import { t } from './typography';

export const french: Tongue = {
  language: 'fr',
  quote: (text) => t`« ${text}\u00a0»`,
  number: (value) => {
    const [whole = '', decimals] = String(value).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
    return decimals === undefined ? grouped : `${grouped},${decimals}`;
  },
  and: 'et',
  or: 'ou',
  units: { days: 'jours', years: 'ans', months: 'mois', kilograms: 'kg', centimeters: 'cm' },
  holds: (field, quoted) => (quoted === null ? t`${field} est vide` : t`${field} contient ${quoted}`),
  because: (reasons) => t`, parce que ${reasons}`,
  cellHolds: (quoted) => t`La cellule contient ${quoted}.`,
  cellIsBlank: t`La cellule est vide.`,
  replaceBy: (quoted) => t`Remplacez la valeur par ${quoted}.`,
  leaveBlank: t`Videz la cellule.`,
  unknown: {
    short: t`Constat d'une autre version`,
    group: [t`# constat d'une autre version`, t`# constats d'une autre version`],
    expected: () => t`Ce constat vient d'une autre version du portail, qui seule sait l'expliquer.`,
    mend: () => t`Relancez la validation. Si le constat revient, écrivez au centre en donnant son code.`,
  },
};
