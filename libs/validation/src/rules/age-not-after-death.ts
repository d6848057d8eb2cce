import { defineRule, type Place } from './parameters';
import type { EmitRuleFinding, RuleRead } from './rule.types';

interface Waiting extends Place {
  row: number;
  participant: string;
  age: string;
}

/**
 * No age at an event exceeds the age of death of the same participant (both in the same unit).
 * `{use: 'age-not-after-death', participant, death, ages}`: the identifier's field name in every table concerned,
 * `table.field` of the age of death, and the list of `table.field` of the other ages.
 * Keeps the ages of those who died; rows that come before the table of deaths wait for it.
 */
export const ageNotAfterDeath = defineRule('age-not-after-death', ['rule.age_after_death'], (parameters, { input }) => {
  const participantField = parameters.text('participant');
  const death = parameters.place('death');
  const ages = parameters.places('ages');
  const units = parameters.units(death);
  if (!input.tables.some((source) => source.table === death.table)) return null;
  const deaths = new Map<string, string>();
  const waiting: Waiting[] = [];
  let deathsKnown = false;

  const judge = ({ table, row, field, participant, age }: Waiting, emit: EmitRuleFinding) => {
    const ageOfDeath = deaths.get(participant);
    if (ageOfDeath === undefined || !(Number(age) > Number(ageOfDeath))) return;
    const params = { participant, ageOfDeath, deathField: death.field, units };
    emit({ code: 'rule.age_after_death', table, row, field, value: age, params });
  };

  const readOf = (table: string): RuleRead => {
    const fields = ages.filter((place) => place.table === table).map((place) => place.field);
    const isDeaths = table === death.table;
    return {
      table,
      fields: [participantField, ...fields, ...(isDeaths ? [death.field] : [])],
      visit(row, values, emit) {
        const participant = values[0];
        if (participant == null) return;
        const ageOfDeath = isDeaths ? values[fields.length + 1] : null;
        if (isDeaths) deathsKnown = true;
        if (ageOfDeath != null) deaths.set(participant, ageOfDeath);
        for (const [at, field] of fields.entries()) {
          const age = values[at + 1];
          if (age == null) continue;
          const one = { table, row, field, participant, age };
          if (deathsKnown) judge(one, emit);
          else waiting.push(one);
        }
      },
    };
  };

  const tables = new Set([death.table, ...ages.map((place) => place.table)]);
  return {
    reads: [...tables].map(readOf),
    finish: (emit) => waiting.forEach((one) => judge(one, emit)),
  };
});
