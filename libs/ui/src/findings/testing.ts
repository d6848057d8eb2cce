import type { FindingGroup, FindingView, RunView } from '@cqdg/contract';

// Plausible values for specs of this folder; each spec states only what its rule is about.

export function aRun(id: string, change: Partial<RunView> = {}): RunView {
  return {
    id,
    kind: 'submission',
    number: 7,
    state: 'failed',
    stage: null,
    rowsDone: 300,
    rowsTotal: 300,
    errors: 15,
    warnings: 4,
    dictionary: '1.7',
    engine: '1.0.0',
    queuedAt: '2026-11-20T14:40:00Z',
    startedAt: '2026-11-20T14:41:00Z',
    endedAt: '2026-11-20T14:41:01Z',
    delta: null,
    kept: 19,
    ...change,
  };
}

export function aFinding(change: Partial<FindingView> = {}): FindingView {
  return {
    id: 1,
    code: 'value.not_in_list',
    severity: 'error',
    file: 'family.tsv',
    table: 'family',
    row: 14,
    field: 'relationship_to_proband',
    value: 'Is the proband',
    params: {},
    proposal: 'Proband',
    keys: {},
    ...change,
  };
}

/** `family.relationship_to_proband` and six findings, unless told otherwise: `aGroup('sex', { count: 2 })`. */
export function aGroup(field: string | null, change: Partial<FindingGroup> = {}): FindingGroup {
  const place = { table: 'family', field, code: 'value.not_in_list', severity: 'error' as const, ...change };
  return { count: 6, proposals: [], sample: aFinding({ table: place.table, field, code: place.code, severity: place.severity }), ...place };
}
