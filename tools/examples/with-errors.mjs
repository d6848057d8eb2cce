import { slips } from './slips.mjs';

/**
 * The sound tables with the slips of one kind of file ('tsv' or 'xlsx') written into them.
 * Out: the tables; the files that are not plain (`files`), the rows that are short and the cells that only Excel has, by table; and
 * what must be found, with row numbers as a spreadsheet shows them.
 */
export function withErrors(sound, kind) {
  const tables = structuredClone(sound);
  const special = { files: {}, shorts: {}, cells: {} };
  const own = slips.filter(({ only }) => only === undefined || only === kind);
  const places = own.map((slip) => apply(slip, sound[slip.table], tables[slip.table], special));
  const expected = own.flatMap((slip, index) => slip.found.map((found) => finding(slip, found, places[index], sound, tables)));
  // Last: until here, every table has the columns of the sound one.
  for (const { table, column } of own) if (column) changeColumn(column, sound[table], tables[table]);
  return { tables, ...special, expected };
}

function apply(slip, sound, table, special) {
  if (slip.file) {
    special.files[slip.table] = slip.file;
    // The columns are not where the header should be; an encoding is of the whole file.
    return { row: slip.file.separator ? 1 : null };
  }
  if (slip.column) return { row: 1 };
  const from = indexOf(sound, slip.row ?? slip.copy);
  const index = slip.copy ? table.rows.push([...sound.rows[from]]) - 1 : from;
  const place = (field) => table.header.indexOf(field);
  let before;
  for (const [field, value] of Object.entries(slip.set ?? {})) {
    if (place(field) < 0) throw new Error(`${slip.table} has no field ${field}`);
    before = table.rows[index][place(field)];
    table.rows[index][place(field)] = typeof value === 'function' ? value(before) : value;
  }
  const row = index + 2;
  if (slip.short) (special.shorts[slip.table] ??= {})[row] = slip.short;
  if (slip.cell) (special.cells[slip.table] ??= []).push({ row, column: place(slip.cell.field), ...slip.cell });
  return { row, before };
}

function changeColumn({ rename, after, name, values }, sound, table) {
  if (rename) {
    table.header[table.header.indexOf(rename)] = name;
    return;
  }
  const place = table.header.indexOf(after) + 1;
  table.header.splice(place, 0, name);
  table.rows.forEach((row, index) => row.splice(place, 0, values(asObject(sound, sound.rows[index]))));
}

const asObject = ({ header }, cells) => Object.fromEntries(header.map((field, at) => [field, cells[at]]));

function indexOf(table, wanted) {
  const index = table.rows.findIndex((cells) => {
    const row = asObject(table, cells);
    return Object.entries(wanted).every(([field, value]) => row[field] === value);
  });
  if (index < 0) throw new Error(`no row has ${JSON.stringify(wanted)}`);
  return index;
}

function finding(slip, found, { row, before }, sound, tables) {
  const { header } = sound[slip.table];
  return {
    table: slip.table,
    row,
    field: found.field,
    code: found.code,
    severity: found.warning ? 'warning' : 'error',
    proposal: found.proposal === '{before}' ? before : (found.proposal ?? null),
    // For the README: what stands in the cell.
    written:
      slip.column?.name ?? slip.cell?.error ?? slip.cell?.text ?? tables[slip.table].rows[row - 2]?.[header.indexOf(found.field)] ?? null,
  };
}
