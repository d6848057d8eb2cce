import type { Language } from '../model';
import type { ProblemParams } from '../read/problem';
import type { Sentence } from '../read/problem-text';
import type { DictionaryView, FieldView, TableView } from './view';

/** `info` is worth knowing and never makes a dictionary unclean. */
export type LintSeverity = 'error' | 'warning' | 'info';

/** One thing to mend in a dictionary. */
export interface LintFinding {
  /** Stable, in families: `format.* reference.* pattern.* range.* codes.* examples.* key.* condition.* name.* text.* list.* type.* privacy.* portal.*`. */
  code: string;
  severity: LintSeverity;
  /** JSON pointer into the file. */
  path: string;
  schema: string | null;
  field: string | null;
  params: ProblemParams;
  message: Record<Language, string>;
}

export interface LintCode extends Sentence {
  severity: LintSeverity;
}

/** Where a finding is: a table, a field, or (a place alone) the dictionary; `path` leads further in. */
export interface Place {
  table?: TableView;
  field?: FieldView;
  path?: string;
}

export type LintReport = (code: string, place: Place, params?: ProblemParams) => void;

/** One rule: the codes that it may report, with their sentences, and its check. It runs on any JSON and must not throw. */
export interface LintRule {
  codes: Record<string, LintCode>;
  check(view: DictionaryView, report: LintReport): void;
}
