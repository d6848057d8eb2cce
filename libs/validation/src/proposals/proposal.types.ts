import type { Field, SimpleRestrictions } from '@cqdg/dictionary';

/** One cell that failed. Of a list field it is the whole cell, with all of its items. */
export interface ProposalInput {
  field: Field;
  /** Trimmed, never blank. */
  value: string;
  /** What conditional restrictions ask of this row, where the caller knows it: the proposal must pass them too. */
  inForce?: readonly SimpleRestrictions[];
}
