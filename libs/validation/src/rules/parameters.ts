import { codeListsOf, type Dictionary, type RuleUse, type Schema } from '@cqdg/dictionary';
import type { RuleContext, RuleDefinition, RuleInstance } from './rule.types';

export interface Place {
  table: string;
  field: string;
}

/** A parameter that a rule cannot work with; `defineRule` turns it into a finding. */
class UnusableParameter extends Error {
  constructor(readonly parameter: string) {
    super(`unusable parameter ${parameter}`);
  }
}

/** Reads the parameters of one use of a rule against its dictionary: what is not there makes the rule say so. */
export class Parameters {
  constructor(
    private readonly use: RuleUse,
    private readonly dictionary: Dictionary,
  ) {}

  text(name: string): string {
    const value = this.use[name];
    if (typeof value !== 'string' || value === '') throw new UnusableParameter(name);
    return value;
  }

  /** What is made of a text; one that nothing can be made of is unusable. */
  made<T>(name: string, make: (text: string) => T): T {
    const text = this.text(name);
    try {
      return make(text);
    } catch {
      throw new UnusableParameter(name);
    }
  }

  table(name: string): Schema {
    return this.schema(this.text(name), name);
  }

  /** The name of a field of `table`. */
  field(name: string, table: Schema): string {
    return this.fieldOf(this.text(name), table, name);
  }

  /** Whether a canonical value is one that the field may hold: of its code lists, where it has any. */
  readable(field: string, table: Schema): (value: string) => boolean {
    const known = table.fields.find((one) => one.name === field);
    const codes = new Set((known ? codeListsOf(known) : []).flat().map(String));
    return (value) => codes.size === 0 || codes.has(value);
  }

  /** Written `table.field`. */
  place(name: string): Place {
    return this.placeOf(this.use[name], name);
  }

  places(name: string): Place[] {
    const list = this.use[name];
    if (!Array.isArray(list)) throw new UnusableParameter(name);
    return list.map((one) => this.placeOf(one, name));
  }

  /** What a field is counted in; null where the dictionary does not say. */
  units({ table, field }: Place): string | null {
    const schema = this.dictionary.schemas.find((one) => one.name === table);
    return schema?.fields.find((one) => one.name === field)?.meta?.units ?? null;
  }

  /** Every table that has a field of that name; at least one. */
  tablesWith(name: string): string[] {
    const field = this.text(name);
    const tables = this.dictionary.schemas.filter((schema) => schema.fields.some((one) => one.name === field));
    if (!tables.length) throw new UnusableParameter(name);
    return tables.map((schema) => schema.name);
  }

  private placeOf(value: unknown, name: string): Place {
    const [table = '', field = ''] = typeof value === 'string' ? value.split('.') : [];
    return { table, field: this.fieldOf(field, this.schema(table, name), name) };
  }

  private schema(table: string, name: string): Schema {
    const schema = this.dictionary.schemas.find((one) => one.name === table);
    if (!schema) throw new UnusableParameter(name);
    return schema;
  }

  private fieldOf(field: string, table: Schema, name: string): string {
    if (!table.fields.some((one) => one.name === field)) throw new UnusableParameter(name);
    return field;
  }
}

/** A rule whose parameters are checked: what it cannot use becomes the finding `rule.misused`, never an exception. */
export function defineRule(
  use: string,
  codes: string[],
  create: (parameters: Parameters, context: RuleContext) => RuleInstance | null,
): RuleDefinition {
  return {
    use,
    codes: [...codes, 'rule.misused'],
    create(params, context) {
      try {
        return create(new Parameters(params, context.dictionary), context);
      } catch (error) {
        if (!(error instanceof UnusableParameter)) throw error;
        return misused(use, error.parameter);
      }
    },
  };
}

function misused(use: string, parameter: string): RuleInstance {
  const finding = { code: 'rule.misused', table: null, row: null, field: null, value: null, params: { use, parameter } };
  return { reads: [], finish: (emit) => emit(finding) };
}
