import type { ConditionalRestrictions, Field, Restrictions, Scalar, SimpleRestrictions } from './model';
import { asList } from './read/json';

/** True for an if/then/else, false for simple restrictions. */
export const isConditional = (restrictions: Restrictions): restrictions is ConditionalRestrictions => 'if' in restrictions;

/** Restrictions as a list, whichever way the file writes them: none, one object, or several. */
export const restrictionList = (restrictions: Restrictions | readonly Restrictions[] | undefined): readonly Restrictions[] =>
  asList<Restrictions>(restrictions);

/** Those that always hold. */
export const simpleOf = (restrictions: Restrictions | readonly Restrictions[] | undefined): SimpleRestrictions[] =>
  restrictionList(restrictions).filter((part): part is SimpleRestrictions => !isConditional(part));

/** The if/then/else among them, as they are nested. */
export const conditionalsOf = (restrictions: Restrictions | readonly Restrictions[] | undefined): ConditionalRestrictions[] =>
  restrictionList(restrictions).filter(isConditional);

/** The code lists that always hold for a field. More than one means that a value must be in all of them. */
export const codeListsOf = (field: Field): Scalar[][] =>
  simpleOf(field.restrictions).flatMap((part) => (part.codeList ? [part.codeList] : []));

/** What stands between the items of a list field (a comma unless it says otherwise, as in Lectern); `null` for a field of one value. */
export const delimiterOf = (field: Field): string | null => (field.isArray ? (field.delimiter ?? ',') : null);
