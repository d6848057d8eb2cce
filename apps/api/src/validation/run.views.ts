import type { FindingGroup, FindingView, RunView } from '@cqdg/contract';
import type { Run } from './run.entity';
import type { RunFinding } from './run-finding.entity';
import type { RunGroup } from './run-group.entity';

export function runView(run: Run): RunView {
  const { id, kind, number, state, stage, rowsDone, rowsTotal, errors, warnings, kept, dictionary, engine } = run;
  const compared = run.fixed !== null && run.added !== null && run.remaining !== null;
  return {
    ...{ id, kind, number, state, stage, rowsDone, rowsTotal, errors, warnings, kept, dictionary, engine },
    queuedAt: run.queuedAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    endedAt: run.endedAt?.toISOString() ?? null,
    delta: compared ? { fixed: run.fixed ?? 0, added: run.added ?? 0, left: run.remaining ?? 0 } : null,
  };
}

export function findingView(row: RunFinding): FindingView {
  const { position, tableName, runId: _run, run: _relation, ...finding } = row;
  return { id: position, table: tableName, ...finding };
}

export function groupView({ tableName, field, code, severity, count, sample, proposals }: RunGroup): FindingGroup {
  return { table: tableName, field, code, severity, count, sample, proposals };
}
