import type { Field, SimpleRestrictions } from '@cqdg/dictionary';

/** One value that failed. In a list field `value` is the one item that is wrong, not the whole cell. */
export interface ProposalInput {
  field: Field;
  /** Trimmed, never blank. */
  value: string;
  /** The code of the finding, e.g. `value.not_in_list`. */
  code: string;
  /** What conditional restrictions ask of this row, where the caller knows it: the proposal must pass them too. */
  inForce?: readonly SimpleRestrictions[];
}
