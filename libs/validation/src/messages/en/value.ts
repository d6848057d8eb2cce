import type { Facts } from '../facts';
import type { Wordings } from '../message.types';

/** In a list cell, which items are meant. */
const received = (f: Facts) =>
  f.has('items') && f.items('items').length ? `The cell holds ${f.value}. To look at: ${f.wrongItems}.` : `The cell holds ${f.value}.`;

export const value: Wordings = {
  'value.required': {
    short: 'Missing value',
    group: ['# missing value', '# missing values'],
    found: () => 'The cell is blank.',
    expected: (f) => `A value for ${f.field}${f.because}.`,
    mend: (f) => (f.because === '' ? 'Fill in the cell.' : `Fill in the cell, or correct ${f.allOf('whenFields')}.`),
  },
  'value.must_be_blank': {
    short: 'Value where the cell must be blank',
    group: ['# value where the cell must be blank', '# values where the cell must be blank'],
    expected: (f) => {
      const only = f.onlyWith;
      return `A blank cell${f.because}.` + (only ? ` This field is filled in only when ${only.field} is ${only.values}.` : '');
    },
    mend: (f) => (f.because === '' ? 'Clear the cell.' : `Clear the cell, or correct ${f.allOf('whenFields')}.`),
  },
  'value.not_integer': {
    short: 'Not a whole number',
    group: ['# value that is not a whole number', '# values that are not whole numbers'],
    found: received,
    expected: () => 'A whole number in digits only, such as 1460.',
    mend: () =>
      'Write the number without decimals, spaces or units. If it is not known, leave the cell blank where the field is not required.',
  },
  'value.not_number': {
    short: 'Not a number',
    group: ['# value that is not a number', '# values that are not numbers'],
    found: received,
    expected: () => 'A number with a point for decimals, such as 12.5.',
    mend: () => 'Write the number without spaces or units, with a point and not a comma.',
  },
  'value.not_boolean': {
    short: 'Neither true nor false',
    group: ['# value that is neither true nor false', '# values that are neither true nor false'],
    found: received,
    expected: () => 'true or false.',
    mend: () => 'Write true or false.',
  },
  'value.not_in_list': {
    short: 'Value outside the list',
    group: ['# value outside the list', '# values outside the list'],
    found: received,
    expected: (f) => {
      const rest = f.count('listSize') - f.items('list').length;
      const all =
        rest > 0
          ? `One of the ${f.number('listSize')} values of the list, such as ${f.codes('list', 6)}`
          : `One of these values: ${f.codes('list')}`;
      return `${all}${f.because}.`;
    },
    mend: () => 'Choose a value of the list, written exactly so. The whole list is in the dictionary.',
  },
  'value.pattern': {
    short: 'Not written as required',
    group: ['# value not written as required', '# values not written as required'],
    found: received,
    expected: (f) =>
      f.items('examples').length
        ? `A value written like ${f.first('examples')}${f.because} (pattern: ${f.text('patterns')}).`
        : `A value that fits the pattern ${f.text('patterns')}${f.because}.`,
    mend: ({ otherTerminology: other }) =>
      other
        ? `“${other.given}” is another terminology. Look for the ${other.asked} code that corresponds, or leave the cell blank where the field is not required.`
        : 'Correct the value. If you have no code of this kind, leave the cell blank where the field is not required.',
  },
  'value.range': {
    short: 'Number out of bounds',
    group: ['# number out of bounds', '# numbers out of bounds'],
    found: received,
    expected: (f) => `A number${bounds(f)}${f.units}${f.because}.`,
    mend: (f) => (f.units === '' ? 'Check the number.' : `Check the number and its unit: here we count in${f.units}.`),
  },
  'value.blank_item': {
    short: 'Blank item in a list',
    group: ['# list with a blank item', '# lists with a blank item'],
    expected: (f) => `Values separated by ${f.quote('delimiter')}, with nothing else at the start, at the end or between two${f.because}.`,
    mend: (f) => `Remove the extra ${f.quote('delimiter')}, or add the missing value.`,
  },
  'value.quoted': {
    short: 'Value in quotation marks',
    group: ['# value in quotation marks', '# values in quotation marks'],
    expected: () => 'The value alone: in a TSV, quotation marks are part of the data.',
    mend: () => 'Remove the quotation marks around the value.',
  },
  'value.too_long': {
    short: 'Cell far too long',
    group: ['# cell far too long', '# cells far too long'],
    found: (f) => `The cell has ${f.number('length')} characters. It begins with ${f.value}.`,
    expected: (f) => `At most ${f.number('limit')} characters.`,
    mend: () => 'Shorten the text, or check that the cell has not swallowed others.',
  },
};

function bounds(f: Facts): string {
  const low = f.has('min') ? ` of at least ${f.number('min')}` : f.has('exclusiveMin') ? ` over ${f.number('exclusiveMin')}` : '';
  const high = f.has('max') ? ` of at most ${f.number('max')}` : f.has('exclusiveMax') ? ` under ${f.number('exclusiveMax')}` : '';
  if (f.has('min') && f.has('max')) return ` from ${f.number('min')} to ${f.number('max')}`;
  return [low, high].filter((part) => part !== '').join(' and');
}
