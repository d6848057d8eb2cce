export type Severity = 'error' | 'warning';

/** One error or warning at one place. Sentences are made from it where it is shown. */
export interface Finding {
  /** Stable, in families: `file.* header.* row.* value.* key.* reference.* rule.* privacy.*`. */
  code: string;
  severity: Severity;
  /** The name of the file as the user sent it. */
  file: string | null;
  table: string | null;
  /** The row number that the spreadsheet shows: the header is row 1. */
  row: number | null;
  field: string | null;
  /** The value received; never set for `privacy.*`. */
  value: string | null;
  /** What the sentence needs: expected values, bounds, the other place. */
  params: Record<string, FindingParam>;
  /** The right value, where it is certain enough to offer. */
  proposal: string | null;
  /** Identifiers of the row (participant, biospecimen, …), so that a person finds the record. */
  keys: Record<string, string>;
}

export type FindingParam = string | number | boolean | null | string[];

/** Findings of one table, field and code: what the findings view lists. */
export interface FindingGroup {
  table: string | null;
  field: string | null;
  code: string;
  severity: Severity;
  count: number;
  /** One finding of the group, enough to word its title and what is expected. */
  sample: Finding;
  /** The distinct values that have a proposal, most frequent first, at most twenty. */
  proposals: { from: string; to: string; count: number }[];
}
