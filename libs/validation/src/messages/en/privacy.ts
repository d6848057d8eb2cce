import type { Wordings } from '../message.types';

const coded = () => 'Coded identifiers, and texts that do not tell who the person is.';
const remove = () =>
  'Remove the information from the file, then upload the file again. The value is repeated neither here nor in the report.';
const found = (what: string) => () => `The cell seems to hold ${what}.`;

export const privacy: Wordings = {
  'privacy.health_number': {
    short: 'Health-insurance number',
    group: ['# health-insurance number', '# health-insurance numbers'],
    found: found('a health-insurance number'),
    expected: coded,
    mend: remove,
  },
  'privacy.social_insurance_number': {
    short: 'Social-insurance number',
    group: ['# social-insurance number', '# social-insurance numbers'],
    found: found('a social-insurance number'),
    expected: coded,
    mend: remove,
  },
  'privacy.email': {
    short: 'E-mail address',
    group: ['# e-mail address', '# e-mail addresses'],
    found: found('an e-mail address'),
    expected: coded,
    mend: remove,
  },
  'privacy.telephone': {
    short: 'Telephone number',
    group: ['# telephone number', '# telephone numbers'],
    found: found('a telephone number'),
    expected: coded,
    mend: remove,
  },
  'privacy.postal_code': {
    short: 'Full postal code',
    group: ['# full postal code', '# full postal codes'],
    found: found('a full postal code'),
    expected: () => 'At most the first three characters of a postal code, in the field for it.',
    mend: remove,
  },
  'privacy.birth_date': {
    short: 'Date of birth',
    group: ['# date of birth', '# dates of birth'],
    found: found('a date of birth'),
    expected: () => 'Ages in days, never a date of birth.',
    mend: remove,
  },
  'privacy.great_age': {
    short: 'Age by which a person may be recognized',
    group: ['# age by which a person may be recognized', '# ages by which a person may be recognized'],
    found: (f) => `The age is over ${f.number('years')} years. Few people reach it.`,
    expected: (f) => `Ages of ${f.number('years')} years or less, unless the study needs the exact age.`,
    mend: () => 'Check the age. If it is right and the study needs it, you may leave it.',
  },
  'privacy.small_area': {
    short: 'Area of few participants',
    group: ['# area of few participants', '# areas of few participants'],
    found: (f) => `Participants who have this area: ${f.number('participants')}.`,
    expected: (f) => `At least ${f.number('least')} participants per area.`,
    mend: () => 'Clear the cell if the study can do without it. Otherwise you may leave it.',
  },
};
