import type { LintRule } from '../finding';
import { fieldNamed, tableNamed, type ForeignKeyView, type TableView } from '../view';

/** Foreign keys: those that fields tell in `meta.foreignKey` must lead somewhere, and every key must lead to rows that it tells apart. */
export const foreignKeys: LintRule = {
  codes: {
    'key.field_names_itself': {
      severity: 'error',
      fr: '{table}.{field} se nomme lui-même comme clé étrangère. S’il est propre à chaque ligne, déclarez une clé unique.',
      en: '{table}.{field} names itself as its foreign key. If each row has its own, declare a unique key.',
    },
    'key.not_unique': {
      severity: 'error',
      fr: 'La clé étrangère mène à {table} ({fields}), que rien ne rend unique~: déclarez une clé unique de {table} sur ces champs.',
      en: 'The foreign key leads to {table} ({fields}), which nothing makes unique: declare a unique key of {table} on these fields.',
    },
  },
  check(view, report) {
    for (const table of view.tables) {
      for (const key of table.foreignKeys) {
        const place = { table, path: key.path, ...(key.field && { field: key.field }) };
        const target = tableNamed(view, key.table);
        const local = key.mappings[0]?.local ?? '';
        if (key.field && target === table && key.mappings[0]?.foreign === local) {
          report('key.field_names_itself', place, { table: table.name, field: local });
        } else if (key.field && !target) {
          report('key.foreign_schema_missing', place, { table: key.table });
        } else if (target) {
          const missing = key.mappings.filter(({ foreign }) => !fieldNamed(target, foreign));
          // Those of the table's own restrictions are named by the rule `format`.
          if (key.field)
            for (const { foreign } of missing) report('key.foreign_field_missing', place, { table: target.name, field: foreign });
          const fields = key.mappings.map(({ foreign }) => foreign);
          if (missing.length === 0 && !isUnique(target, key)) report('key.not_unique', place, { table: target.name, fields });
        }
      }
    }
  },
};

function isUnique(target: TableView, { mappings }: ForeignKeyView): boolean {
  const fields = mappings.map(({ foreign }) => foreign);
  const whole = target.uniqueKey.length > 0 && target.uniqueKey.every((name) => fields.includes(name));
  return whole || fields.some((name) => fieldNamed(target, name)?.unique);
}
