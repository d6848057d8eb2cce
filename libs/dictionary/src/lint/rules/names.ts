import type { LintRule } from '../finding';

/** Names of tables: files are recognised by them. */
export const names: LintRule = {
  codes: {
    'name.table_case': {
      severity: 'warning',
      fr: 'La table «~{name}~» est écrite avec des majuscules, les autres sans~: «~{expected}~».',
      en: 'The table "{name}" is written with capitals, the others without: "{expected}".',
    },
    'name.prefix': {
      severity: 'info',
      fr: 'Le nom de la table «~{name}~» commence par celui de «~{other}~». Un fichier est donné à la table dont le nom est le plus long.',
      en: 'The name of the table "{name}" begins with that of "{other}". A file goes to the table with the longest name.',
    },
  },
  check(view, report) {
    const capital = view.tables.filter(({ name }) => name !== name.toLowerCase());
    const few = capital.length * 2 <= view.tables.length;
    for (const table of few ? capital : []) {
      report('name.table_case', { table, path: `${table.path}/name` }, { name: table.name, expected: table.name.toLowerCase() });
    }
    for (const table of view.tables) {
      for (const other of view.tables) {
        if (other.name !== '' && table.name !== other.name && table.name.startsWith(other.name)) {
          report('name.prefix', { table, path: `${table.path}/name` }, { name: table.name, other: other.name });
        }
      }
    }
  },
};
