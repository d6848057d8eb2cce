import type { Dictionary } from '@cqdg/dictionary';
import type { EmitRuleFinding, RuleDefinition, RuleFinding } from '../rules/rule.types';
import { SampleRegister, type Classified, type SampleFields } from './sample-register';

const codes = [
  'rule.sample_twice',
  'rule.sample_of_two_biospecimens',
  'rule.biospecimen_of_two_participants',
  'rule.registered_sample_moved',
  'rule.registered_biospecimen_moved',
  'rule.registered_sample_type_changed',
];

/**
 * The rule of the table that registers samples (`meta.portal.registration`), in use wherever that table is checked: a sample
 * appears once and belongs to one biospecimen, a biospecimen to one participant; while registering, also against what is
 * registered, which keeps its links and its type. Tells `input.onSample` about every row.
 */
export const registrationRule: RuleDefinition = {
  use: 'registration',
  codes,
  create(_use, { dictionary, input }) {
    const profile = dictionary.meta?.portal?.registration;
    if (!profile) return null;
    const { table, participant, biospecimen, sample, sampleType } = profile;
    const fields = { participant, biospecimen, sample, sampleType };
    const register = new SampleRegister(fields);
    const registered = input.mode === 'registration' ? input.registered : null;
    const keyed = sampleIsKey(dictionary, profile);
    return {
      reads: [
        {
          table,
          fields: [participant, biospecimen, sample, sampleType],
          visit(row, [p = null, b = null, s = null, t = null], emit) {
            const found = register.classify(row, { participant: p, biospecimen: b, sample: s, sampleType: t });
            input.onSample?.(found.sample);
            report(found, { table, fields, keyed }, emit);
          },
        },
      ],
      prepare: async () => {
        if (registered) await register.load(registered);
      },
    };
  },
};

function report(
  { sample: found, ...within }: Classified,
  at: { table: string; fields: SampleFields; keyed: boolean },
  emit: EmitRuleFinding,
): void {
  const { fields } = at;
  const { participant, biospecimen, sample, sampleType, conflicts } = found;
  const say = (code: string, field: string, value: string, params: RuleFinding['params']) =>
    emit({ code, table: at.table, row: found.row, field, value, params });
  const { repeats, otherBiospecimen, otherParticipant } = within;
  if (repeats !== null && !at.keyed) say('rule.sample_twice', fields.sample, sample, { firstRow: repeats });
  const owner = conflicts[fields.participant];
  const source = conflicts[fields.biospecimen];
  const type = conflicts[fields.sampleType];
  // What is registered is said rather than what the file says elsewhere: it is the one that cannot change.
  if (otherBiospecimen && source === undefined) {
    const params = { sample, other: otherBiospecimen.value, firstRow: otherBiospecimen.row };
    say('rule.sample_of_two_biospecimens', fields.biospecimen, biospecimen, params);
  }
  if (otherParticipant && owner === undefined) {
    const params = { biospecimen, other: otherParticipant.value, firstRow: otherParticipant.row };
    say('rule.biospecimen_of_two_participants', fields.participant, participant, params);
  }
  if (owner !== undefined) say('rule.registered_biospecimen_moved', fields.participant, participant, { biospecimen, registered: owner });
  if (source !== undefined) say('rule.registered_sample_moved', fields.biospecimen, biospecimen, { sample, registered: source });
  if (type !== undefined) say('rule.registered_sample_type_changed', fields.sampleType, sampleType, { sample, registered: type });
}

/** The dictionary itself lets a sample appear once: `key.duplicate` says so already. */
function sampleIsKey(dictionary: Dictionary, profile: { table: string; study: string; sample: string }): boolean {
  const schema = dictionary.schemas.find((one) => one.name === profile.table);
  const key = schema?.restrictions?.uniqueKey;
  const own = schema?.fields.find((field) => field.name === profile.sample)?.unique ?? false;
  return own || (key?.includes(profile.sample) === true && key.every((field) => field === profile.sample || field === profile.study));
}
