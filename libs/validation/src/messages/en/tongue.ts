import type { Tongue } from '../message.types';

export const english: Tongue = {
  language: 'en',
  quote: (text) => `“${text}”`,
  number: (value) => {
    const [whole = '', decimals] = String(value).split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return decimals === undefined ? grouped : `${grouped}.${decimals}`;
  },
  and: 'and',
  or: 'or',
  units: { kilograms: 'kg', centimeters: 'cm' },
  holds: (field, quoted) => (quoted === null ? `${field} is blank` : `${field} is ${quoted}`),
  because: (reasons) => `, because ${reasons}`,
  cellHolds: (quoted) => `The cell holds ${quoted}.`,
  cellIsBlank: 'The cell is blank.',
  replaceBy: (quoted) => `Replace the value with ${quoted}.`,
  leaveBlank: 'Clear the cell.',
  unknown: {
    short: 'Finding of another version',
    group: ['# finding of another version', '# findings of another version'],
    expected: () => 'This finding comes from another version of the portal, which alone can explain it.',
    mend: () => 'Run the validation again. If the finding comes back, write to the centre and quote its code.',
  },
};
