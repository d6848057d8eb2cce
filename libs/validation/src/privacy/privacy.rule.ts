import { codeListsOf, simpleOf, type Field, type Schema } from '@cqdg/dictionary';
import type { EmitRuleFinding, RuleDefinition, RuleRead } from '../rules/rule.types';
import { personalData } from './personal-data';
import { privacyCodes } from './privacy.codes';

/** Over it, an age (`meta.privacy: age`, in days) is a warning. */
const YEARS = 90;
const DAYS = YEARS * 365.25;
/** Fewer participants than that in one area are a warning. */
const LEAST = 5;

/**
 * Nothing in the data tells who a person is: text and identifiers without numbers, addresses or dates of birth; ages over 90 years and
 * areas of fewer than five participants are warnings. In use in every table of every dictionary. A finding never carries the value.
 * Keeps the participants of each area.
 */
export const privacyRule: RuleDefinition = {
  use: 'privacy',
  codes: Object.keys(privacyCodes),
  create(_use, { dictionary }) {
    const participant = dictionary.meta?.portal?.registration?.participant;
    const areas = dictionary.schemas.flatMap((schema) =>
      schema.fields.filter((field) => field.meta?.['privacy'] === 'small-area').map((field) => new Areas(schema, field, participant)),
    );
    return {
      reads: [...dictionary.schemas.flatMap((schema) => [...textRead(schema), ...ageRead(schema)]), ...areas.map((area) => area.read)],
      finish: (emit) => areas.forEach((area) => area.tell(emit)),
    };
  },
};

const at = (code: string, table: string, row: number, field: string) => ({ code, table, row, field, value: null });

/** How to reach an office, where the dictionary asks for that (`meta.privacy: public-contact`). */
const contact = new Set(['privacy.email', 'privacy.telephone', 'privacy.postal_code']);

/** What people write themselves; a value of a list is one of ours. */
function textRead({ name: table, fields: all }: Schema): RuleRead[] {
  const texts = all.filter((field) => field.valueType === 'string' && codeListsOf(field).length === 0);
  const fields = texts.map(({ name }) => name);
  const isContact = texts.map(({ meta }) => meta?.['privacy'] === 'public-contact');
  // The same text mostly comes again at the next row.
  const before: (string | null)[] = fields.map(() => null);
  const read: RuleRead = {
    table,
    fields,
    visit(row, values, emit) {
      for (let i = 0; i < fields.length; i++) {
        const value = values[i] ?? null;
        if (value === null || value === before[i]) continue;
        const found = personalData(value).filter(({ code }) => !(isContact[i] && contact.has(code)));
        // What was found is told at each of its rows.
        before[i] = found.length === 0 ? value : null;
        for (const { code, severity } of found) emit({ ...at(code, table, row, fields[i] ?? ''), params: {}, severity });
      }
    },
  };
  return fields.length === 0 ? [] : [read];
}

function ageRead({ name: table, fields: all }: Schema): RuleRead[] {
  const ages = all.filter((field) => field.meta?.['privacy'] === 'age');
  const fields = ages.map(({ name }) => name);
  const most = ages.map(mostOf);
  const read: RuleRead = {
    table,
    fields,
    visit(row, values, emit) {
      for (let i = 0; i < fields.length; i++) {
        const age = Number(values[i] ?? 0);
        // An age out of its range is an error already, and says nothing of anybody.
        if (age <= DAYS || age > (most[i] ?? Infinity)) continue;
        emit({ ...at('privacy.great_age', table, row, fields[i] ?? ''), params: { years: YEARS } });
      }
    },
  };
  return fields.length === 0 ? [] : [read];
}

/** The upper bound that a field has whatever the row says. */
function mostOf({ restrictions }: Field): number {
  return Math.min(...simpleOf(restrictions).map(({ range }) => range?.max ?? Infinity));
}

/** The participants of each area, in one table; without a field of participants, every row is one. */
class Areas {
  readonly read: RuleRead;
  private readonly known = new Map<string, { row: number; participants: Set<string> }>();

  constructor(
    private readonly schema: Schema,
    private readonly field: Field,
    participant: string | undefined,
  ) {
    const named = schema.fields.some(({ name }) => name === participant);
    this.read = {
      table: schema.name,
      fields: named && participant !== undefined ? [field.name, participant] : [field.name],
      visit: (row, [area = null, who = null]) => {
        if (area === null) return;
        const key = area.toUpperCase();
        const known = this.known.get(key) ?? { row, participants: new Set<string>() };
        this.known.set(key, known);
        // Five are enough to know.
        if (known.participants.size < LEAST) known.participants.add(who ?? String(row));
      },
    };
  }

  tell(emit: EmitRuleFinding): void {
    for (const { row, participants } of this.known.values()) {
      if (participants.size >= LEAST) continue;
      emit({
        ...at('privacy.small_area', this.schema.name, row, this.field.name),
        params: { participants: participants.size, least: LEAST },
      });
    }
  }
}
