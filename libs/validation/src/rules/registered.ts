import type { RegisteredSamples } from '../check.types';
import { defineRule } from './parameters';
import type { EmitRuleFinding, RuleRead } from './rule.types';

const codes = [
  'reference.participant_not_registered',
  'reference.biospecimen_not_registered',
  'reference.biospecimen_of_other_participant',
];

/**
 * The participant and the biospecimen of every row are registered, the biospecimen for that participant. Nothing to do where
 * what is registered is not known. `{use: 'registered', participant, biospecimen}`: two field names, looked for in every table
 * but the one that registers. Keeps the registered participants and biospecimens.
 */
export const registered = defineRule('registered', codes, (parameters, { dictionary, input }) => {
  const participantField = parameters.text('participant');
  const biospecimenField = parameters.text('biospecimen');
  const registering = dictionary.meta?.portal?.registration?.table;
  const samples = input.registered;
  if (samples === null || input.mode === 'registration') return null;
  const withBiospecimen = new Set(parameters.tablesWith('biospecimen'));
  const tables = new Set([...parameters.tablesWith('participant'), ...withBiospecimen]);
  const registry = new Registry(samples);

  const readOf = (table: string): RuleRead => ({
    table,
    fields: withBiospecimen.has(table) ? [participantField, biospecimenField] : [participantField],
    visit(row, [participant = null, biospecimen = null], emit) {
      const unknown = participant !== null && !registry.participants.has(participant);
      if (unknown) report(registry.participants, 'participant', { table, row, field: participantField, value: participant }, emit);
      if (biospecimen === null) return;
      const owner = registry.owners.get(biospecimen);
      const place = { table, row, field: biospecimenField, value: biospecimen };
      if (owner === undefined) report(registry.owners, 'biospecimen', place, emit);
      else if (!unknown && participant !== null && owner !== participant)
        emit({ code: 'reference.biospecimen_of_other_participant', ...place, params: { participant, registered: owner } });
    },
  });
  return {
    reads: [...tables].filter((table) => table !== registering).map(readOf),
    prepare: () => registry.load(),
  };
});

class Registry {
  readonly participants = new Map<string, true>();
  readonly owners = new Map<string, string>();

  constructor(private readonly samples: RegisteredSamples) {}

  async load(): Promise<void> {
    for await (const { participant, biospecimen } of this.samples.rows()) {
      this.participants.set(participant, true);
      this.owners.set(biospecimen, participant);
    }
  }
}

const spellings = new WeakMap<object, Map<string, string>>();

function report(
  known: ReadonlyMap<string, unknown>,
  kind: 'participant' | 'biospecimen',
  place: { table: string; row: number; field: string; value: string },
  emit: EmitRuleFinding,
): void {
  let folded = spellings.get(known);
  if (!folded) {
    // Made at the first unknown identifier only: most files have none.
    folded = new Map([...known.keys()].map((id) => [fold(id), id]));
    spellings.set(known, folded);
  }
  const similar = folded.get(fold(place.value));
  emit({ code: `reference.${kind}_not_registered`, ...place, params: similar === undefined ? {} : { similar } });
}

/** Identifiers that people take for the same: `p-001`, `P_001`, `P001`. */
function fold(id: string): string {
  return id.toLowerCase().replace(/[^a-z0-9]/g, '');
}
