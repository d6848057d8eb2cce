import type { FindingParam, Severity } from '@cqdg/contract';
import type { Dictionary, RuleUse } from '@cqdg/dictionary';
import type { CheckInput } from '../check.types';

/** What a rule may know before the first row. */
export interface RuleContext {
  dictionary: Dictionary;
  input: CheckInput;
}

/** What a rule found. The driver adds the file, the identifiers of the row, the severity of the code and the proposal. */
export interface RuleFinding {
  code: string;
  table: string | null;
  /** As the spreadsheet shows it: the header is row 1. */
  row: number | null;
  field: string | null;
  value: string | null;
  params: Record<string, FindingParam>;
  /** Only to differ from the severity of the code (the `severity` of the rule's use wins over both). */
  severity?: Severity;
}

export type EmitRuleFinding = (finding: RuleFinding) => void;

/** The cells of one table that a rule wants to see. */
export interface RuleRead {
  table: string;
  fields: string[];
  /**
   * Called once per row, in the order of the file, with the values of `fields`: trimmed, spelled as their code list spells them, numbers and
   * booleans in canonical form (`7`, `true`), the items of a list joined by its delimiter. `null` where the cell is blank, its column is absent,
   * or a number, date or boolean cannot be read as one (that cell has its own finding). The array is used again for the next row: keep strings, not it.
   * Rows of a wrong width are not shown. A finding about the very row that is shown is best emitted here: it costs no second reading.
   */
  visit(row: number, values: readonly (string | null)[], emit: EmitRuleFinding): void;
}

/**
 * One use of a rule in one check. Tables are visited one after the other, a table that others refer to (foreign keys) before them;
 * a table that was not sent, or whose header is broken, is not visited at all.
 */
export interface RuleInstance {
  reads: RuleRead[];
  /** Awaited before the first row: load what is registered here. */
  prepare?(): void | Promise<void>;
  /** Called once, after the last row of the last table. */
  finish?(emit: EmitRuleFinding): void | Promise<void>;
}

/** One rule across rows or tables: one file, one line in the registry (`rules/index.ts`). */
export interface RuleDefinition {
  /** The name that `meta.portal.rules[].use` calls it by. */
  use: string;
  /** Every code that it can emit; each is listed in `rules/rule.codes.ts`. */
  codes: string[];
  /** `null`: nothing to do here (no such table, nothing known of registration). */
  create(params: RuleUse, context: RuleContext): RuleInstance | null;
}
