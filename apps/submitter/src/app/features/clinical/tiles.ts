import type { RegistrationView, RunView, SubmissionView, TableView, Tombstone } from '@cqdg/contract';

/** What a tile says of its table now. `broken`: the check failed on our side, the file is not at fault. */
export type TileState = 'registered' | 'none' | 'toCheck' | 'queued' | 'running' | 'ok' | 'warnings' | 'errors' | 'broken';

export interface Tile {
  table: string;
  mandatory: boolean;
  /** The registration's tile leads to its own page; it has no file of the submission. */
  registration: boolean;
  state: TileState;
  /** Errors or warnings, as the state says; samples for the registration. */
  count: number;
  rows: number | null;
  file: TableView['file'];
  /** Of a file that was discarded, where none has taken its place. */
  tombstone?: Tombstone;
}

/** The tiles in the order of the dictionary, those that were sent first; the registration's before all when it has samples. */
export function tilesOf(
  tables: readonly string[],
  registrationTable: string | null,
  registration: RegistrationView,
  submission: SubmissionView,
): Tile[] {
  const byName = new Map(submission.tables.map((table) => [table.table, table]));
  const tiles: Tile[] = [];
  for (const table of tables) {
    const view = byName.get(table);
    if (table === registrationTable) tiles.push(registrationTile(table, registration));
    else if (view) tiles.push(tableTile(view, submission.run));
  }
  return [...tiles.filter((tile) => tile.state !== 'none'), ...tiles.filter((tile) => tile.state === 'none')];
}

function registrationTile(table: string, { registered }: RegistrationView): Tile {
  const state = registered > 0 ? 'registered' : 'none';
  return { table, mandatory: true, registration: true, state, count: registered, rows: registered, file: null };
}

function tableTile(view: TableView, run: RunView | null): Tile {
  const { state, count } = stateOf(view, run);
  return {
    table: view.table,
    mandatory: view.mandatory,
    registration: false,
    state,
    count,
    rows: view.checked?.rows ?? null,
    file: view.file,
    ...(view.tombstone && { tombstone: view.tombstone }),
  };
}

function stateOf({ file, checked }: TableView, run: RunView | null): { state: TileState; count: number } {
  if (file === null) return { state: 'none', count: 0 };
  if (run?.state === 'queued' || run?.state === 'running') return { state: run.state, count: 0 };
  if (checked === null) return { state: run?.state === 'broken' ? 'broken' : 'toCheck', count: 0 };
  if (checked.errors > 0) return { state: 'errors', count: checked.errors };
  if (checked.warnings > 0) return { state: 'warnings', count: checked.warnings };
  return { state: 'ok', count: 0 };
}
