/**
 * How much of the essential set the study gives (DOMAIN, “Completeness”): never blocks, always shown. Shares go from 0 to 1; `null` where nothing
 * was asked for.
 */
export interface CompletenessSummary {
  participants: number;
  /** Only the first so many participants were counted: a bound on memory, far beyond what studies have. */
  capped: boolean;
  /** The mean of the participants' shares. */
  mean: number | null;
  tables: TableCompleteness[];
  /** How many participants have a share below 10 %, below 20 %, …, below 100 %, and of exactly 100 %: eleven counts. */
  distribution: number[];
  map: CompletenessMap;
}

export interface TableCompleteness {
  table: string;
  /** Participants who have a row in it that asks for something. */
  participants: number;
  mean: number | null;
  fields: FieldCompleteness[];
}

export interface FieldCompleteness {
  field: string;
  /** Participants of whom it is asked. */
  asked: number;
  /** Participants who give it in every row that asks for it. */
  given: number;
}

/** Participants from the most complete to the least, in columns of equal width; more than a map can show share a column. */
export interface CompletenessMap {
  columns: { participants: number; share: number | null; /** Where the column is one participant. */ participant: string | null }[];
  /** The mean share of each column, in whole percent; −1 where nobody has a row. In the order of `tables`. */
  tables: number[][];
}

/** The completeness of the last check that ended, and which check that was. */
export interface CompletenessView {
  run: { id: string; number: number; endedAt: string } | null;
  summary: CompletenessSummary | null;
}

export interface ParticipantCompleteness {
  participant: string;
  share: number | null;
  asked: number;
  given: number;
  /** The tables in which something is asked of the participant. */
  tables: { table: string; share: number; lacking: string[] }[];
}

export type CompletenessSort = 'share' | 'participant';

export interface ParticipantsQuery {
  search?: string;
  sort?: CompletenessSort;
  direction?: 'asc' | 'desc';
  /** Only participants who lack something in this table; with `field`, this field. */
  table?: string;
  field?: string;
  page?: number;
  size?: number;
}
