import type { Dictionary, Field, Schema } from '../model';
import { at, asList } from './json';
import type { Report } from './problem';
import { conditionFields } from './restrictions.shape';

/** Names that must be unique, and names that must lead somewhere. The shape has been checked. */
export function checkLinks(dictionary: Dictionary, report: Report): void {
  duplicates(dictionary.schemas, '/schemas', report);
  const tables = new Map(dictionary.schemas.map((schema) => [schema.name, new Map(schema.fields.map((field) => [field.name, field]))]));
  dictionary.schemas.forEach((schema, index) => {
    const path = `/schemas/${index}`;
    duplicates(schema.fields, `${path}/fields`, report);
    keys(schema, tables, path, report);
    schema.fields.forEach((field, place) => conditions(schema, field, `${path}/fields/${place}`, report));
  });
  portal(dictionary, tables, report);
}

type Tables = ReadonlyMap<string, ReadonlyMap<string, Field>>;

function duplicates(named: readonly { name: string }[], path: string, report: Report): void {
  const first = new Map<string, number>();
  named.forEach(({ name }, index) => {
    const before = first.get(name);
    if (before === undefined) first.set(name, index);
    else report('format.duplicate_name', `${path}/${index}/name`, { name, first: `${path}/${before}` });
  });
}

function keys(schema: Schema, tables: Tables, path: string, report: Report): void {
  const own = tables.get(schema.name);
  schema.restrictions?.uniqueKey?.forEach((field, index) => {
    if (!own?.has(field)) report('key.unique_missing_field', `${path}/restrictions/uniqueKey/${index}`, { table: schema.name, field });
  });
  schema.restrictions?.foreignKey?.forEach((key, index) => {
    const place = `${path}/restrictions/foreignKey/${index}`;
    if (key.schema === schema.name) return report('key.foreign_self', `${place}/schema`, { table: schema.name });
    const other = tables.get(key.schema);
    if (!other) report('key.foreign_schema_missing', `${place}/schema`, { table: key.schema });
    key.mappings.forEach(({ local, foreign }, position) => {
      const mapping = `${place}/mappings/${position}`;
      const from = own?.get(local);
      const to = other?.get(foreign);
      if (!from) report('key.local_missing', `${mapping}/local`, { table: schema.name, field: local });
      if (other && !to) report('key.foreign_field_missing', `${mapping}/foreign`, { table: key.schema, field: foreign });
      if (from && to && from.valueType !== to.valueType) {
        report('key.foreign_type', mapping, { local, type: from.valueType, table: key.schema, foreign, foreignType: to.valueType });
      }
    });
  });
}

function conditions(schema: Schema, field: Field, path: string, report: Report): void {
  const known = new Set(schema.fields.map(({ name }) => name));
  const places = [
    ...conditionFields(field.restrictions, at(path, 'restrictions')),
    ...conditionFields(field.meta?.advice, `${path}/meta/advice`),
  ];
  for (const condition of places) {
    if (!known.has(condition.field)) report('condition.missing_field', condition.path, { table: schema.name, field: condition.field });
  }
}

function portal(dictionary: Dictionary, tables: Tables, report: Report): void {
  const profile = dictionary.meta?.portal;
  const path = '/meta/portal';
  const table = (name: string, place: string) => {
    if (!tables.has(name)) report('portal.unknown_table', place, { table: name });
  };
  if (profile?.registration) {
    const { table: name, ...fields } = profile.registration;
    table(name, `${path}/registration/table`);
    for (const [role, field] of Object.entries(fields)) {
      if (tables.has(name) && !tables.get(name)?.has(field))
        report('portal.unknown_field', `${path}/registration/${role}`, { table: name, field });
    }
  }
  profile?.mandatory?.forEach((entry, index) => asList(entry).forEach((name) => table(name, `${path}/mandatory/${index}`)));
  for (const [alias, name] of Object.entries(profile?.aliases ?? {})) table(name, at(`${path}/aliases`, alias));
}
