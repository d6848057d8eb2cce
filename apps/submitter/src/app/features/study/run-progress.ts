import type { RunStage, RunView } from '@cqdg/contract';

export const runStages: readonly RunStage[] = ['file', 'rows', 'relations'];
export type StageState = 'done' | 'current' | 'todo';

export interface RunProgress {
  /** 0 to 100; `null` while the run waits in the queue. */
  percent: number | null;
  stages: { stage: RunStage; state: StageState }[];
}

/** How far a run is. Rows are most of the work, so the bar follows them; the last stages have a share of their own. */
export function progressOf(run: RunView): RunProgress {
  const current = run.stage === null ? -1 : runStages.indexOf(run.stage);
  const ended = run.state === 'passed' || run.state === 'failed';
  const stages = runStages.map((stage, index) => ({ stage, state: stateOf(index, current, ended) }));
  return { percent: percentOf(run, ended), stages };
}

/** Where a progress bar is announced: a quarter, a half, three quarters. `null` when nothing new is to be said. */
export function milestone(before: number | null, now: number | null): 25 | 50 | 75 | null {
  if (now === null) return null;
  const passed = ([75, 50, 25] as const).find((mark) => now >= mark && (before ?? 0) < mark);
  return passed ?? null;
}

function stateOf(index: number, current: number, ended: boolean): StageState {
  if (ended || index < current) return 'done';
  return index === current ? 'current' : 'todo';
}

function percentOf(run: RunView, ended: boolean): number | null {
  if (ended) return 100;
  if (run.state === 'queued') return null;
  const share = run.rowsTotal > 0 ? Math.min(1, run.rowsDone / run.rowsTotal) : 0;
  if (run.stage === 'relations') return 95;
  return run.stage === 'rows' ? Math.round(5 + share * 85) : Math.round(share * 5);
}
