import type { Dictionary, ForeignKey, PortalProfile, Schema } from '../model';
import { asList } from '../read/json';
import { schemaTexts } from '../texts';
import { type DictionaryChange, type Impact, type LocalChange, type Side, change, data, listChanges, reads, restricts } from './change';
import { fieldChanges, textChanges } from './field-changes';
import { mayDemand } from './restriction-changes';

/**
 * What changed from one edition of a dictionary to another, in the order of the newer one: first of the whole, then table by table, field by
 * field; what is gone stands where it stood.
 *
 * In: two dictionaries that `readDictionary` has read. Out: every change with its place, both sides in French and English, and what it does to
 * data that were valid. Two editions that differ in their version alone have none. Never throws.
 */
export function diff(before: Dictionary, after: Dictionary): DictionaryChange[] {
  return [
    ...profileChanges(before.meta?.portal ?? {}, after.meta?.portal ?? {}).map((one) => ({ ...one, table: null, field: null })),
    ...paired(before.schemas, after.schemas).flatMap(([old, now]) => tableChanges(old, now)),
  ];
}

/** The weightiest of some changes; `null` without any. */
export function impactOf(changes: readonly Pick<DictionaryChange, 'impact'>[]): Impact | null {
  return (['breaking', 'widening', 'text'] as const).find((impact) => changes.some((one) => one.impact === impact)) ?? null;
}

function tableChanges(before: Schema | null, after: Schema | null): DictionaryChange[] {
  const table = (after ?? before)?.name ?? '';
  const ofTable = (changes: LocalChange[]): DictionaryChange[] => changes.map((one) => ({ ...one, table, field: null }));
  // A new table asks for nothing until it is mandatory, which is told apart. Files of a table that is gone are taken no more.
  if (!before || !after)
    return ofTable(
      change('table', before && named(before), after && named(after), { ...restricts, added: 'widening', removed: 'breaking' }),
    );
  return [
    ...ofTable(textChanges(schemaTexts(before, 'fr'), schemaTexts(before, 'en'), schemaTexts(after, 'fr'), schemaTexts(after, 'en'))),
    ...ofTable(change('uniqueKey', keyOf(before), keyOf(after), restricts)),
    ...ofTable(listChanges('foreignKey', linksOf(before), linksOf(after), restricts)),
    ...ofTable(orderChanges(before, after)),
    ...paired(before.fields, after.fields).flatMap(([old, now]) => {
      const field = (now ?? old)?.name ?? '';
      if (old && now) return fieldChanges(old, now).map((one) => ({ ...one, table, field }));
      // A column that the dictionary no longer knows is not read: its values are lost.
      const impacts = { added: now && mayDemand(now) ? 'breaking' : 'widening', removed: 'breaking', changed: 'breaking' } as const;
      return change('field', old && named(old), now && named(now), impacts).map((one) => ({ ...one, table, field }));
    }),
  ];
}

function named(item: Pick<Schema, 'name' | 'displayName' | 'description' | 'meta'>): Side {
  const [fr, en] = [schemaTexts(item as Schema, 'fr').displayName, schemaTexts(item as Schema, 'en').displayName];
  return { fr, en };
}

const keyOf = ({ restrictions }: Schema): Side | null => (restrictions?.uniqueKey ? data(restrictions.uniqueKey.join(' + ')) : null);

const linksOf = ({ restrictions }: Schema): Side[] => (restrictions?.foreignKey ?? []).map(link);

function link({ schema, mappings }: ForeignKey): Side {
  const [local, foreign] = [mappings.map((one) => one.local), mappings.map((one) => one.foreign)];
  return data(`${local.join(' + ')} → ${schema}.${foreign.join(' + ')}`);
}

/** The order of the fields that both have: templates change, files in the former order are read as before. */
function orderChanges(before: Schema, after: Schema): LocalChange[] {
  const [old, now] = [before.fields.map(({ name }) => name), after.fields.map(({ name }) => name)];
  const [common, ordered] = [old.filter((name) => now.includes(name)), now.filter((name) => old.includes(name))];
  return change('order', data(common.join(', ')), data(ordered.join(', ')), reads);
}

function profileChanges(before: PortalProfile, after: PortalProfile): LocalChange[] {
  const mandatory = ({ mandatory: list = [] }: PortalProfile) => list.map((entry) => data([...asList<string>(entry)].sort().join(' | ')));
  const aliases = ({ aliases: list = {} }: PortalProfile) => Object.entries(list).map(([alias, table]) => data(`${alias} → ${table}`));
  const registration = ({ registration: fields }: PortalProfile) =>
    fields
      ? data(
          Object.entries(fields)
            .map(([role, name]) => `${role}: ${name}`)
            .sort()
            .join('\n'),
        )
      : null;
  return [
    ...listChanges('mandatory', mandatory(before), mandatory(after), restricts),
    // A file under a name that is known no more is not taken by itself.
    ...listChanges('aliases', aliases(before), aliases(after), { added: 'widening', removed: 'breaking', changed: 'breaking' }),
    ...change('registration', registration(before), registration(after), { added: 'breaking', removed: 'breaking', changed: 'breaking' }),
    ...listChanges('crossRule', crossRules(before, 'error'), crossRules(after, 'error'), restricts),
    ...listChanges('crossRule', crossRules(before, 'warning'), crossRules(after, 'warning'), {
      added: 'widening',
      removed: 'widening',
      changed: 'widening',
    }),
  ];
}

function crossRules({ rules = [] }: PortalProfile, severity: 'error' | 'warning'): Side[] {
  return rules.filter((rule) => (rule.severity ?? 'error') === severity).map((rule) => data(JSON.stringify(rule)));
}

/** Things of both sides by name, in the order of the newer; what is gone after what stood before it. */
function paired<T extends { name: string }>(before: readonly T[], after: readonly T[]): [T | null, T | null][] {
  const [old, now] = [new Map(before.map((one) => [one.name, one])), new Map(after.map((one) => [one.name, one]))];
  const pairs: [T | null, T | null][] = after.map((one) => [old.get(one.name) ?? null, one]);
  before.forEach((one, index) => {
    if (now.has(one.name)) return;
    const neighbour = before.slice(0, index).findLast(({ name }) => pairs.some(([a, b]) => (b ?? a)?.name === name));
    const place = neighbour ? pairs.findIndex(([a, b]) => (b ?? a)?.name === neighbour.name) + 1 : 0;
    pairs.splice(place, 0, [one, null]);
  });
  return pairs;
}
