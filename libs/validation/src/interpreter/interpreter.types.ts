import type { FindingParam, Severity } from '@cqdg/contract';
import type { FieldModel } from '../schema/field-model';

/** What is wrong with one cell. At most one error per cell is told: the first, because the others mostly follow from it. */
export interface CellFinding {
  field: string;
  code: string;
  value: string | null;
  params: Record<string, FindingParam>;
  severity: Severity;
  proposal: string | null;
}

/** One cell as the interpreter reads it. */
export interface Cell {
  model: FieldModel;
  /** Trimmed; empty when blank. */
  text: string;
  /** Canonical, in the spelling of the code list; without blank items. */
  items: string[];
  /** The items as written, beside `items`. */
  written: string[];
  /** A list with nothing between two delimiters. */
  blankItem: boolean;
  /** Type or code list fail: what depends on this cell is not judged. */
  problem: CellFinding | null;
}

/** Why a restriction applies: the innermost `if` around it. */
export interface When {
  fields: string[];
  found: string[];
  match: string;
  expected: string[];
  holds: boolean;
}
