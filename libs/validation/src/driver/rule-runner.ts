import type { RuleUse } from '@cqdg/dictionary';
import type { Column } from '../compiled/column';
import type { Row } from '../reader';
import { privacyRule } from '../privacy';
import { registrationRule } from '../registration';
import { ruleDefinitions } from '../rules';
import type { EmitRuleFinding, RuleContext, RuleFinding, RuleInstance, RuleRead } from '../rules/rule.types';
import type { FindingSink } from './finding-sink';
import type { OpenTable } from './open-table';

interface Visit {
  columns: (Column | undefined)[];
  values: (string | null)[];
  read: RuleRead;
  emit: EmitRuleFinding;
}

/** Runs the rules across rows and tables that the dictionary uses. */
export class RuleRunner {
  private readonly uses: { instance: RuleInstance; emit: EmitRuleFinding }[] = [];
  /** Findings about rows that were read before: they get their identifiers in a second reading. */
  private readonly waiting = new Map<string, Map<number, RuleFinding[]>>();
  private table: OpenTable | null = null;
  private row: Row | null = null;

  constructor(
    context: RuleContext,
    private readonly sink: FindingSink,
  ) {
    const portal = context.dictionary.meta?.portal;
    const registering = context.input.tables.some(({ table }) => table === portal?.registration?.table);
    // A registration is about what it registers: the rules on clinical tables wait for them.
    const rules = portal?.rules ?? [];
    const definitions = new Map([...ruleDefinitions, registrationRule, privacyRule].map((rule) => [rule.use, rule]));
    const always = [{ use: privacyRule.use }, ...(registering ? [{ use: registrationRule.use }] : [])];
    for (const use of [...always, ...rules]) {
      const definition = definitions.get(use.use);
      if (definition === undefined) {
        this.sink.emit({ code: 'rule.unknown', table: null, params: { use: use.use } });
        continue;
      }
      const instance = definition.create(use, context);
      if (instance !== null) this.uses.push({ instance, emit: (finding) => this.take(finding, use) });
    }
  }

  async prepare(): Promise<void> {
    for (const { instance } of this.uses) await instance.prepare?.();
  }

  /** What to do with every row of a table. */
  visits(table: OpenTable): (row: Row) => void {
    const visits = this.uses.flatMap(({ instance, emit }) =>
      instance.reads
        .filter((read) => read.table === table.name)
        .map((read): Visit => {
          const columns = read.fields.map((field) => table.compiled.columns[table.model.indexOf(field)]);
          return { columns, values: new Array<string | null>(columns.length).fill(null), read, emit };
        }),
    );
    this.table = table;
    return (row) => {
      this.row = row;
      for (const { columns, values, read, emit } of visits) {
        for (let i = 0; i < columns.length; i++) values[i] = columns[i]?.value(row) ?? null;
        read.visit(row.number, values, emit);
      }
    };
  }

  async finish(): Promise<void> {
    this.table = null;
    this.row = null;
    for (const { instance, emit } of this.uses) await instance.finish?.(emit);
  }

  waitingFor(table: string): ReadonlyMap<number, RuleFinding[]> | undefined {
    return this.waiting.get(table);
  }

  private take(finding: RuleFinding, use: RuleUse): void {
    const complete = use.severity === undefined ? finding : { ...finding, severity: use.severity };
    const { table, row } = complete;
    if (table === null || row === null) return this.sink.emit(complete);
    if (this.table?.name === table && this.row?.number === row) return this.sink.emit({ ...complete, keys: this.table.keysOf(this.row) });
    const rows = this.waiting.get(table) ?? new Map<number, RuleFinding[]>();
    this.waiting.set(table, rows);
    const others = rows.get(row);
    if (others === undefined) rows.set(row, [complete]);
    else others.push(complete);
  }
}
