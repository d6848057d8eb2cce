import type { CodeInfo } from '../code.types';

/** The codes of the rules across rows and tables, and of registration. */
export const ruleCodes = {
  /** The dictionary names a rule that this engine does not know: the centre's mistake, never the study's. */
  'rule.unknown': { severity: 'warning', params: ['use'] },
  /** The dictionary gives a rule parameters that it cannot work with: the centre's mistake too. */
  'rule.misused': { severity: 'warning', params: ['use', 'parameter'] },
  /** A row of another study than the one that the files are sent for (`expected`). */
  'rule.other_study': { severity: 'error', params: ['expected'] },

  /** `similar`: a registered participant whose identifier differs only in case or spelling signs. */
  'reference.participant_not_registered': { severity: 'error', params: [], optional: ['similar'] },
  'reference.biospecimen_not_registered': { severity: 'error', params: [], optional: ['similar'] },
  /** The biospecimen is registered, but for the participant `registered`; the row says `participant`. */
  'reference.biospecimen_of_other_participant': { severity: 'error', params: ['participant', 'registered'] },

  /** An age at an event over the age of death of the same participant (`units` of that field, or null). */
  'rule.age_after_death': { severity: 'error', params: ['participant', 'ageOfDeath', 'deathField', 'units'] },
  /** At the family's first row. */
  'rule.family_without_proband': { severity: 'error', params: ['family', 'role'] },
  'rule.family_several_probands': { severity: 'error', params: ['family', 'role', 'firstRow'] },
  'rule.family_several_mothers': { severity: 'error', params: ['family', 'role', 'firstRow'] },
  'rule.family_several_fathers': { severity: 'error', params: ['family', 'role', 'firstRow'] },
  /** The sex of the person in the participants' table does not fit the relationship. */
  'rule.mother_male': { severity: 'error', params: ['person', 'sex', 'sexTable'] },
  'rule.father_female': { severity: 'error', params: ['person', 'sex', 'sexTable'] },
  /** The end is before the start. */
  'rule.dates_reversed': { severity: 'error', params: ['start', 'startField'] },
  /** Written as a date, but no day of the calendar: 31-02-2024. */
  'rule.date_not_real': { severity: 'error', params: ['format'] },
  /** A number over another of the same row, which bounds it. */
  'rule.greater_than': { severity: 'error', params: ['larger', 'largerField'] },

  /** Registration: the same sample on two rows of the file. */
  'rule.sample_twice': { severity: 'error', params: ['firstRow'] },
  /** On an earlier row of the file (`firstRow`) the sample comes from biospecimen `other`. */
  'rule.sample_of_two_biospecimens': { severity: 'error', params: ['sample', 'other', 'firstRow'] },
  /** On an earlier row of the file (`firstRow`) the biospecimen comes from participant `other`. */
  'rule.biospecimen_of_two_participants': { severity: 'error', params: ['biospecimen', 'other', 'firstRow'] },
  /** What is registered keeps its links and its type: `registered` is what it has. */
  'rule.registered_sample_moved': { severity: 'error', params: ['sample', 'registered'] },
  'rule.registered_biospecimen_moved': { severity: 'error', params: ['biospecimen', 'registered'] },
  'rule.registered_sample_type_changed': { severity: 'error', params: ['sample', 'registered'] },
} as const satisfies Record<string, CodeInfo>;
