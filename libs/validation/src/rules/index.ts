import { ageNotAfterDeath } from './age-not-after-death';
import { datesOrdered } from './dates-ordered';
import { familyRoles } from './family-roles';
import { notGreater } from './not-greater';
import { registered } from './registered';
import type { RuleDefinition } from './rule.types';
import { studyMatches } from './study-matches';

/** Every rule that a dictionary may use; registration's own is in use wherever its table is checked. A new rule is one file and one line here. */
export const ruleDefinitions: readonly RuleDefinition[] = [
  studyMatches,
  registered,
  ageNotAfterDeath,
  familyRoles,
  datesOrdered,
  notGreater,
];
