import type { ConditionalRestrictions, Field, Restrictions, Scalar, SimpleRestrictions } from './model';
import { asList } from './read/problem';

/** True for an if/then/else, false for simple restrictions. */
export const isConditional = (restrictions: Restrictions): restrictions is ConditionalRestrictions => 'if' in restrictions;

/** The restrictions of a field that always hold. */
export const simpleOf = (restrictions: Restrictions | readonly Restrictions[] | undefined): SimpleRestrictions[] =>
  asList<Restrictions>(restrictions).filter((part): part is SimpleRestrictions => !isConditional(part));

/** The if/then/else of a field, as they are nested. */
export const conditionalsOf = (restrictions: Restrictions | readonly Restrictions[] | undefined): ConditionalRestrictions[] =>
  asList<Restrictions>(restrictions).filter(isConditional);

/** The code lists that always hold for a field. More than one means that a value must be in all of them. */
export const codeListsOf = (field: Field): Scalar[][] =>
  simpleOf(field.restrictions).flatMap((part) => (part.codeList ? [part.codeList] : []));
