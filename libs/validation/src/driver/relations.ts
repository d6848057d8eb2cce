import type { ForeignKey } from '@cqdg/dictionary';
import type { Column } from '../compiled/column';
import { KeyReader, WholeRowReader } from '../keys/key-reader';
import { KeyTable } from '../keys/key-table';
import type { Row, Seeds } from '../reader';
import { isRequiredColumn } from '../schema/field-model';
import type { OpenTable } from './open-table';

/** The keys of one table that are kept while it is read. */
export interface KeyIndex {
  /** Empty for whole rows. */
  fields: string[];
  reader: KeyReader | WholeRowReader;
  keys: KeyTable;
  /** Two rows with one key are a finding. */
  unique: boolean;
  /** Pairs of first row, row: to be confirmed on the text. */
  suspects: number[];
}

/** One foreign key of one table. */
export interface Reference {
  key: ForeignKey;
  localFields: string[];
  reader: KeyReader;
  /** `null`: the table was sent but cannot be read. */
  target: KeyIndex | null;
  sent: boolean;
  /** The table it refers to is read later, or is this one: looked at in a second reading. */
  deferred: boolean;
  rows: number;
  firstRow: number;
}

/** Keys and references of the tables of one check, found out before the first row. */
export class Relations {
  private readonly indexes = new Map<string, KeyIndex[]>();
  private readonly references = new Map<string, Reference[]>();

  /** `tables` in the order in which they are read; `sent` the names of all that came. */
  constructor(
    private readonly tables: readonly OpenTable[],
    sent: ReadonlySet<string>,
    private readonly seeds: Seeds,
  ) {
    for (const table of tables) this.indexes.set(table.name, this.uniqueIndexes(table));
    tables.forEach((table, at) => {
      const keys = table.model.schema.restrictions?.foreignKey ?? [];
      this.references.set(
        table.name,
        keys.flatMap((key) => this.reference(key, table, at, sent)),
      );
    });
  }

  indexesOf(table: string): readonly KeyIndex[] {
    return this.indexes.get(table) ?? [];
  }

  referencesOf(table: string): readonly Reference[] {
    return this.references.get(table) ?? [];
  }

  private uniqueIndexes(table: OpenTable): KeyIndex[] {
    const { schema } = table.model;
    const own = schema.fields.filter((field) => field.unique === true).map((field) => [field.name]);
    const key = schema.restrictions?.uniqueKey;
    const all = key === undefined || own.some((one) => one.join() === key.join()) ? own : [key, ...own];
    const made = all.flatMap((fields) => this.index(table, fields, true) ?? []);
    const always = (fields: string[]): boolean =>
      fields.every((field) => table.model.fields.some((model) => model.field.name === field && isRequiredColumn(model)));
    if (made.some(({ fields }) => always(fields))) return made;
    // Rows that may have no key are compared whole.
    const reader = new WholeRowReader(table.compiled.columns, this.seeds);
    return [...made, { fields: [], reader, keys: new KeyTable(), unique: true, suspects: [] }];
  }

  private index(table: OpenTable, fields: string[], unique: boolean): KeyIndex | null {
    const columns = columnsOf(table, fields);
    return columns && { fields, reader: new KeyReader(columns, this.seeds), keys: new KeyTable(), unique, suspects: [] };
  }

  private reference(key: ForeignKey, table: OpenTable, at: number, sent: ReadonlySet<string>): Reference[] {
    const localFields = key.mappings.map(({ local }) => local);
    const columns = columnsOf(table, localFields);
    if (columns === null) return [];
    const place = this.tables.findIndex(({ name }) => name === key.schema);
    const other = this.tables[place];
    const target = other === undefined ? null : this.target(other, key);
    const reader = new KeyReader(columns, this.seeds);
    const common = { key, localFields, reader, target, sent: sent.has(key.schema), rows: 0, firstRow: 0 };
    return [{ ...common, deferred: place >= at }];
  }

  private target(table: OpenTable, key: ForeignKey): KeyIndex | null {
    const fields = key.mappings.map(({ foreign }) => foreign);
    const indexes = this.indexes.get(table.name) ?? [];
    const known = indexes.find((index) => index.fields.join('\t') === fields.join('\t'));
    const made = known ?? this.index(table, fields, false);
    if (made !== null && known === undefined) indexes.push(made);
    return made;
  }
}

/** `null` when the schema has no such field: the lint's business. A column that the file does not have is blank. */
function columnsOf(table: OpenTable, fields: string[]): Column[] | null {
  const columns = fields.map((field) => table.compiled.columns[table.model.indexOf(field)]);
  return columns.every((column) => column !== undefined) ? columns : null;
}

/** Keeps the keys of a row; with `judged`, notes what may be a duplicate. A row is compared whole only when it has no key. */
export function keepKeys(indexes: readonly KeyIndex[], row: Row, judged: boolean): void {
  let keyed = false;
  for (const { fields, reader, keys, unique, suspects } of indexes) {
    if (fields.length === 0 && keyed) continue;
    if (!reader.read(row)) continue;
    if (unique) keyed = true;
    const first = keys.add(reader.a, reader.b, row.number);
    if (first !== 0 && unique && judged) suspects.push(first, row.number);
  }
}
