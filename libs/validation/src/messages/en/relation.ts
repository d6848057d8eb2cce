import type { Wordings } from '../message.types';

const registerFirst = 'Correct the identifier, or register its sample first.';
const askTheCentre = 'What is registered is not changed by a file. Correct the row, or ask the centre for the change.';

export const relation: Wordings = {
  'key.duplicate': {
    short: 'Duplicate identifier',
    group: ['# duplicate identifier', '# duplicate identifiers'],
    found: (f) => `Row ${f.text('firstRow')} already has ${f.value} in ${f.allOf('fields')}.`,
    expected: (f) => `One row only for the same values of ${f.allOf('fields')}.`,
    mend: () => 'Remove the row if it is one too many, or correct the identifier.',
  },
  'key.duplicate_row': {
    short: 'Duplicate row',
    group: ['# duplicate row', '# duplicate rows'],
    found: (f) => `The row is the same as row ${f.text('firstRow')}.`,
    expected: () => 'Each row once.',
    mend: () => 'Remove one of the two rows if they say the same thing.',
  },
  'reference.missing': {
    short: 'Reference to a row that does not exist',
    group: ['# reference to a row that does not exist', '# references to rows that do not exist'],
    found: (f) => `The table ${f.text('table')} has no row with ${f.value} in ${f.allOf('fields')}.`,
    expected: (f) => `Values of ${f.allOf('localFields')} that exist in the table ${f.text('table')}.`,
    mend: (f) => `Correct the identifier (upper and lower case matter), or add the row to the table ${f.text('table')}.`,
  },
  'reference.table_missing': {
    short: 'Reference to a table that is not here',
    group: ['# reference to a table that is not here', '# references to tables that are not here'],
    found: (f) => `The table ${f.text('table')} is not here. Rows that refer to it: ${f.number('rows')}, by ${f.allOf('localFields')}.`,
    expected: (f) => `The table ${f.text('table')}.`,
    mend: (f) => `Upload the table ${f.text('table')}, or clear the cells that refer to it where they are not required.`,
  },
  'reference.participant_not_registered': {
    short: 'Participant not registered',
    group: ['# row of a participant who is not registered', '# rows of participants who are not registered'],
    found: (f) => `No sample is registered for ${f.value}.` + (f.has('similar') ? ` ${f.quote('similar')} is registered.` : ''),
    expected: () => 'A participant with at least one registered sample.',
    mend: (f) =>
      f.has('similar') ? `Write ${f.quote('similar')} if it is the same person. Otherwise, register their samples first.` : registerFirst,
  },
  'reference.biospecimen_not_registered': {
    short: 'Biospecimen not registered',
    group: ['# row of a biospecimen that is not registered', '# rows of biospecimens that are not registered'],
    found: (f) =>
      `No sample is registered for the biospecimen ${f.value}.` + (f.has('similar') ? ` ${f.quote('similar')} is registered.` : ''),
    expected: () => 'A biospecimen with at least one registered sample.',
    mend: (f) =>
      f.has('similar')
        ? `Write ${f.quote('similar')} if it is the same biospecimen. Otherwise, register its samples first.`
        : registerFirst,
  },
  'reference.biospecimen_of_other_participant': {
    short: 'Biospecimen of another participant',
    group: ['# biospecimen of another participant', '# biospecimens of another participant'],
    found: (f) => `The row gives ${f.value} to ${f.quote('participant')}.`,
    expected: (f) => `${f.value} is registered for ${f.quote('registered')}.`,
    mend: () => 'Correct the participant or the biospecimen of the row. If the registration is wrong, write to the centre.',
  },
  'rule.unknown': {
    short: 'Unknown rule of the dictionary',
    group: ['# unknown rule of the dictionary', '# unknown rules of the dictionary'],
    found: (f) => `The dictionary asks for the rule ${f.quote('use')}, which this version does not know. It was not checked.`,
    expected: () => 'Rules that the portal knows.',
    mend: () => 'Nothing to do on your side: tell the centre.',
  },
  'rule.misused': {
    short: 'Rule of the dictionary badly set',
    group: ['# rule of the dictionary badly set', '# rules of the dictionary badly set'],
    found: (f) => `The rule ${f.quote('use')} cannot use its parameter ${f.quote('parameter')}. It was not checked.`,
    expected: () => 'Parameters that name tables and fields of the dictionary.',
    mend: () => 'Nothing to do on your side: tell the centre.',
  },
  'rule.other_study': {
    short: 'Row of another study',
    group: ['# row of another study', '# rows of another study'],
    found: (f) => `The row belongs to the study ${f.value}.`,
    expected: (f) => `The study ${f.quote('expected')}, on every row.`,
    mend: (f) =>
      `Write ${f.quote('expected')} if it is a typing error. Otherwise, check that you are sending the files of the right study.`,
  },
  'rule.age_after_death': {
    short: 'Age over the age at death',
    group: ['# age over the age at death', '# ages over the age at death'],
    found: (f) =>
      `The row gives ${f.value}${f.units}, and ${f.text('deathField')} of ${f.quote('participant')} is ${f.number('ageOfDeath')}${f.units}.`,
    expected: (f) => `At most ${f.number('ageOfDeath')}${f.units}.`,
    mend: (f) => `Correct the age on the row, or ${f.text('deathField')} of this person.`,
  },
  'rule.family_without_proband': {
    short: 'Family without a proband',
    group: ['# family without a proband', '# families without a proband'],
    found: (f) => `No member of the family ${f.quote('family')} is ${f.quote('role')}.`,
    expected: (f) => `Exactly one ${f.quote('role')} per family.`,
    mend: (f) => `Add the proband’s row, or correct ${f.field} of the person who is the proband.`,
  },
  'rule.family_several_probands': {
    short: 'More than one proband in the family',
    group: ['# proband too many', '# probands too many'],
    found: (f) => `The family ${f.quote('family')} already has a ${f.quote('role')} on row ${f.text('firstRow')}.`,
    expected: (f) => `Exactly one ${f.quote('role')} per family.`,
    mend: () => 'Keep one proband, and give the others their relationship to that person.',
  },
  'rule.family_several_mothers': {
    short: 'More than one mother in the family',
    group: ['# mother too many', '# mothers too many'],
    found: (f) => `The family ${f.quote('family')} already has a ${f.quote('role')} on row ${f.text('firstRow')}.`,
    expected: () => 'At most one mother per family, the proband’s.',
    mend: (f) => `Correct ${f.field}, or the family’s identifier.`,
  },
  'rule.family_several_fathers': {
    short: 'More than one father in the family',
    group: ['# father too many', '# fathers too many'],
    found: (f) => `The family ${f.quote('family')} already has a ${f.quote('role')} on row ${f.text('firstRow')}.`,
    expected: () => 'At most one father per family, the proband’s.',
    mend: (f) => `Correct ${f.field}, or the family’s identifier.`,
  },
  'rule.mother_male': {
    short: 'Male mother',
    group: ['# male mother', '# male mothers'],
    found: (f) => `${f.quote('person')} is ${f.value} here and ${f.quote('sex')} in the table ${f.text('sexTable')}.`,
    expected: () => 'A mother who is not male.',
    mend: (f) => `Correct ${f.field}, or this person’s sex in the table ${f.text('sexTable')}.`,
  },
  'rule.father_female': {
    short: 'Female father',
    group: ['# female father', '# female fathers'],
    found: (f) => `${f.quote('person')} is ${f.value} here and ${f.quote('sex')} in the table ${f.text('sexTable')}.`,
    expected: () => 'A father who is not female.',
    mend: (f) => `Correct ${f.field}, or this person’s sex in the table ${f.text('sexTable')}.`,
  },
  'rule.dates_reversed': {
    short: 'End before the start',
    group: ['# end before its start', '# ends before their start'],
    found: (f) => `The end is ${f.value}, and ${f.text('startField')} is ${f.quote('start')}.`,
    expected: () => 'An end on the day of the start, or later.',
    mend: () => 'Correct one of the two dates. Are the day and the month the right way round?',
  },
  'rule.date_not_real': {
    short: 'Date that does not exist',
    group: ['# date that does not exist', '# dates that do not exist'],
    expected: (f) => `A day of the calendar, written ${f.text('format')}.`,
    mend: () => 'Correct the day, the month or the year. Are the day and the month the right way round?',
  },
  'rule.greater_than': {
    short: 'Number over its limit',
    group: ['# number over its limit', '# numbers over their limit'],
    found: (f) => `The cell holds ${f.value}, and ${f.text('largerField')} is ${f.quote('larger')}.`,
    expected: (f) => `At most ${f.number('larger')}, the value of ${f.text('largerField')}.`,
    mend: (f) => `Correct ${f.field} or ${f.text('largerField')}.`,
  },
  'rule.sample_twice': {
    short: 'Sample given twice',
    group: ['# sample given twice', '# samples given twice'],
    found: (f) => `The sample ${f.value} is on row ${f.text('firstRow')} already.`,
    expected: () => 'Each sample once in the file.',
    mend: () => 'Remove the row that is one too many, or correct the sample’s identifier.',
  },
  'rule.sample_of_two_biospecimens': {
    short: 'Sample of two biospecimens',
    group: ['# sample of two biospecimens', '# samples of two biospecimens'],
    found: (f) => `The sample ${f.quote('sample')} comes from ${f.value} here, and from ${f.quote('other')} on row ${f.text('firstRow')}.`,
    expected: () => 'A sample comes from one biospecimen.',
    mend: () => 'Correct the biospecimen on one of the two rows, or the sample’s identifier.',
  },
  'rule.biospecimen_of_two_participants': {
    short: 'Biospecimen of two participants',
    group: ['# biospecimen of two participants', '# biospecimens of two participants'],
    found: (f) =>
      `The biospecimen ${f.quote('biospecimen')} comes from ${f.value} here, and from ${f.quote('other')} on row ${f.text('firstRow')}.`,
    expected: () => 'A biospecimen comes from one participant.',
    mend: () => 'Correct the participant on one of the two rows, or the biospecimen’s identifier.',
  },
  'rule.registered_sample_moved': {
    short: 'Sample registered with another biospecimen',
    group: ['# sample registered with another biospecimen', '# samples registered with another biospecimen'],
    found: (f) => `The row gives ${f.quote('sample')} to the biospecimen ${f.value}.`,
    expected: (f) => `${f.quote('sample')} is registered with the biospecimen ${f.quote('registered')}.`,
    mend: () => askTheCentre,
  },
  'rule.registered_biospecimen_moved': {
    short: 'Biospecimen registered for another participant',
    group: ['# biospecimen registered for another participant', '# biospecimens registered for another participant'],
    found: (f) => `The row gives ${f.quote('biospecimen')} to ${f.value}.`,
    expected: (f) => `${f.quote('biospecimen')} is registered for ${f.quote('registered')}.`,
    mend: () => askTheCentre,
  },
  'rule.registered_sample_type_changed': {
    short: 'Sample registered with another type',
    group: ['# sample registered with another type', '# samples registered with another type'],
    found: (f) => `The row gives ${f.quote('sample')} the type ${f.value}.`,
    expected: (f) => `${f.quote('sample')} is registered with the type ${f.quote('registered')}.`,
    mend: () => askTheCentre,
  },
};
