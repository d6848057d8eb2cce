import type { Language } from '../model';

/**
 * What a change does to data that were valid before:
 * `breaking`: some may fail now, be left unread, or mean something else; `widening`: all of them pass still; `text`: only what people read.
 */
export type Impact = 'breaking' | 'widening' | 'text';
export type ChangeKind = 'added' | 'removed' | 'changed';

/** What of a dictionary, a table or a field changed. Stable: pages word it and group by it. */
export type ChangedPart =
  | 'table'
  | 'uniqueKey'
  | 'foreignKey'
  | 'field'
  | 'order'
  | 'type'
  | 'array'
  | 'delimiter'
  | 'unique'
  | 'required'
  | 'empty'
  | 'codes'
  | 'pattern'
  | 'range'
  | 'rule'
  | 'advice'
  | 'units'
  | 'identifier'
  | 'core'
  | 'displayName'
  | 'description'
  | 'notes'
  | 'label'
  | 'examples'
  | 'mandatory'
  | 'aliases'
  | 'registration'
  | 'crossRule';

/** One side of a change as people read it; the same in both languages where it is data. */
export type Side = Record<Language, string>;

export interface DictionaryChange {
  kind: ChangeKind;
  impact: Impact;
  part: ChangedPart;
  /** `null`: of the dictionary as a whole. */
  table: string | null;
  /** `null`: of the table as a whole. */
  field: string | null;
  /** `null` where there was nothing. */
  before: Side | null;
  /** `null` where nothing is left. */
  after: Side | null;
}

/** A change before it is known where it is. */
export type LocalChange = Omit<DictionaryChange, 'table' | 'field'>;

/** Text that is the same in both languages: names, codes, patterns, numbers. */
export const data = (text: string): Side => ({ fr: text, en: text });

/** From both sides of a part: nothing where they are the same. `impacts` says what adding, removing and changing mean. */
export function change(part: ChangedPart, before: Side | null, after: Side | null, impacts: Record<ChangeKind, Impact>): LocalChange[] {
  if (before === null && after === null) return [];
  if (before && after && before.fr === after.fr && before.en === after.en) return [];
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return [{ kind, impact: impacts[kind], part, before, after }];
}

/** Of something that restricts: more of it may refuse what was valid. */
export const restricts: Record<ChangeKind, Impact> = { added: 'breaking', removed: 'widening', changed: 'breaking' };
/** Of something that people read. */
export const reads: Record<ChangeKind, Impact> = { added: 'text', removed: 'text', changed: 'text' };

/** Of two sets of things, each with its text: those that only one side has. */
export function listChanges(
  part: ChangedPart,
  before: Iterable<Side>,
  after: Iterable<Side>,
  impacts: Record<ChangeKind, Impact>,
): LocalChange[] {
  const [old, now] = [new Map([...before].map((side) => [side.en, side])), new Map([...after].map((side) => [side.en, side]))];
  return [
    ...[...old].flatMap(([key, side]) => (now.has(key) ? [] : change(part, side, null, impacts))),
    ...[...now].flatMap(([key, side]) => (old.has(key) ? [] : change(part, null, side, impacts))),
  ];
}
