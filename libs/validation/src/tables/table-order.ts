import type { Schema } from '@cqdg/dictionary';

/** The tables in an order in which a table that others refer to comes before them; otherwise as the dictionary has them. Circles are cut. */
export function tableOrder(schemas: readonly Schema[]): Schema[] {
  const ordered = new Set<Schema>();
  const open = new Set<Schema>();
  const visit = (schema: Schema): void => {
    if (ordered.has(schema) || open.has(schema)) return;
    open.add(schema);
    for (const key of schema.restrictions?.foreignKey ?? []) {
      const target = schemas.find((one) => one.name === key.schema);
      if (target !== undefined) visit(target);
    }
    ordered.add(schema);
  };
  schemas.forEach(visit);
  return [...ordered];
}
