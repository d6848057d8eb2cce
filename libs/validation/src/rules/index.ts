import type { RuleDefinition } from './rule.types';

/** Every rule that a dictionary may use. A new rule is one file and one line here. */
export const ruleDefinitions: readonly RuleDefinition[] = [];
