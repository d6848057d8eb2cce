import type { Dictionary, RuleUse } from '@cqdg/dictionary';
import { registrationRule } from '../registration';
import { ageNotAfterDeath } from './age-not-after-death';
import { datesOrdered } from './dates-ordered';
import { familyRoles } from './family-roles';
import { notGreater } from './not-greater';
import { registered } from './registered';
import type { RuleDefinition } from './rule.types';
import { studyMatches } from './study-matches';

/** Every rule that a dictionary may use. A new rule is one file and one line here. */
export const ruleDefinitions: readonly RuleDefinition[] = [
  studyMatches,
  registered,
  ageNotAfterDeath,
  familyRoles,
  datesOrdered,
  notGreater,
  registrationRule,
];

/** The rules that a check runs: those that the dictionary names, and registration's own where it registers samples. */
export function ruleUses(dictionary: Dictionary): RuleUse[] {
  const { rules = [], registration } = dictionary.meta?.portal ?? {};
  return registration ? [...rules, { use: registrationRule.use }] : rules;
}
