import type {
  FindingGroup,
  FindingView,
  RegistrationDraft,
  RegistrationView,
  RunView,
  StudySummary,
  SubmissionView,
  TableView,
} from '@cqdg/contract';
import { permissionsIn } from '@cqdg/contract';

// Plausible values for specs; each spec states only what its rule is about.

export function aRun(change: Partial<RunView> = {}): RunView {
  return {
    id: 'run-1',
    kind: 'submission',
    number: 1,
    state: 'passed',
    stage: null,
    rowsDone: 300,
    rowsTotal: 300,
    errors: 0,
    warnings: 0,
    dictionary: '1.7',
    engine: '1.0.0',
    queuedAt: '2026-11-20T14:40:00Z',
    startedAt: '2026-11-20T14:41:00Z',
    endedAt: '2026-11-20T14:41:01Z',
    delta: null,
    kept: 0,
    ...change,
  };
}

export function aTable(table: string, change: Partial<TableView> = {}): TableView {
  return { table, mandatory: false, file: aFile(table), checked: null, ...change };
}

export function aFile(table: string, id = `${table}-v1`): NonNullable<TableView['file']> {
  return {
    id,
    name: `${table}.tsv`,
    sheet: null,
    bytes: 1200,
    sha256: 'a'.repeat(64),
    contentSha256: 'a'.repeat(64),
    uploadedAt: '2026-11-20T14:38:00Z',
    uploadedBy: 'Karim Haddad',
  };
}

export function aSubmission(change: Partial<SubmissionView> = {}): SubmissionView {
  return {
    id: 'sub-1',
    study: 'NDVQC',
    revision: 1,
    state: 'open',
    dictionary: '1.7',
    tables: [aTable('participant', { mandatory: true, file: null }), aTable('treatment', { file: null })],
    run: null,
    signRefusal: 'submission.empty',
    receipt: null,
    decision: null,
    origin: null,
    inForce: null,
    updatedAt: '2026-11-20T14:41:01Z',
    ...change,
  };
}

export function aRegistration(change: Partial<RegistrationView> = {}): RegistrationView {
  return { registered: 246, registryVersion: 2, dictionary: '1.7', draft: null, ...change };
}

export function aDraft(change: Partial<RegistrationDraft> = {}): RegistrationDraft {
  return {
    id: 'draft-1',
    fileName: 'sample-registration.tsv',
    sha256: 'b'.repeat(64),
    bytes: 900,
    uploadedAt: '2026-11-20T14:30:00Z',
    uploadedBy: 'Karim Haddad',
    run: aRun({ id: 'run-r', kind: 'registration' }),
    rows: { new: 28, known: 7, conflict: 0 },
    ready: true,
    ...change,
  };
}

export function aStudy(role: 'reader' | 'submitter' | 'lead' = 'lead'): StudySummary {
  return {
    code: 'NDVQC',
    name: { fr: 'NeuroDév-QC', en: 'NeuroDev-QC' },
    description: { fr: '', en: '' },
    role,
    permissions: [...permissionsIn(role, null)],
    samples: 246,
    submission: null,
    requests: 0,
    createdAt: '2026-01-10T12:00:00Z',
  };
}

export function aGroup(change: Partial<FindingGroup> = {}): FindingGroup {
  const place = { table: 'family', field: 'relationship_to_proband', code: 'value.not_in_list', severity: 'error' as const, ...change };
  const { table, field, code, severity } = place;
  return { ...place, count: 6, sample: aFinding({ table, field, code, severity }), proposals: [], ...change };
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
    keys: { submitter_participant_id: 'NDV-0013' },
    ...change,
  };
}
