import type { Dictionary, RuleUse } from '@cqdg/dictionary';
import type { CheckInput, RegisteredSample } from '../../check.types';
import type { RuleContext, RuleDefinition, RuleFinding } from '../rule.types';

/** Tables as rows of cells, the header first; `null` is a blank cell. */
export type Tables = Record<string, (string | null)[][]>;

export interface RuleCase {
  use: Omit<RuleUse, 'use'>;
  /** Visited in this order. */
  tables: Tables;
  mode?: CheckInput['mode'];
  study?: string | null;
  registered?: RegisteredSample[] | null;
  portal?: NonNullable<Dictionary['meta']>['portal'];
  /** Tables of the dictionary that are not sent. */
  notSent?: Record<string, string[]>;
}

/** Runs one rule over small tables, as the driver does: each row's values come in an array that is used again. */
export async function runRule(rule: RuleDefinition, one: RuleCase): Promise<RuleFinding[]> {
  const context = contextOf(one);
  const instance = rule.create({ use: rule.use, ...one.use }, context);
  const found: RuleFinding[] = [];
  const emit = (finding: RuleFinding) => void found.push(finding);
  await instance?.prepare?.();
  for (const [table, [header = [], ...rows]] of Object.entries(one.tables)) {
    for (const read of instance?.reads ?? []) {
      if (read.table !== table) continue;
      const values: (string | null)[] = [];
      for (const [at, row] of rows.entries()) {
        read.fields.forEach((field, i) => (values[i] = row[header.indexOf(field)] ?? null));
        read.visit(at + 2, values, emit);
      }
    }
  }
  await instance?.finish?.(emit);
  const unlisted = found.filter((finding) => !rule.codes.includes(finding.code));
  if (unlisted.length) throw new Error(`${rule.use} emits codes that it does not list: ${unlisted.map((one) => one.code).join()}`);
  return found;
}

function contextOf({ tables, mode, study, registered, portal, notSent }: RuleCase): RuleContext {
  const headers = { ...Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows[0] ?? []])), ...notSent };
  const schemas = Object.entries(headers).map(([name, header]) => ({
    name,
    fields: header.map((field) => ({ name: field ?? '', valueType: 'string' as const })),
  }));
  const samples = registered ? { rows: () => registered, count: registered.length } : null;
  return {
    dictionary: { name: 'Test', version: '1.0', schemas, meta: portal ? { portal } : {} },
    input: {
      dictionary: { name: 'Test', version: '1.0', schemas },
      tables: Object.keys(tables).map((table) => ({ table, file: `${table}.tsv`, bytes: 0, read: () => [] })),
      mode: mode ?? 'submission',
      study: study ?? null,
      registered: samples,
    },
  };
}
