import { check, type CheckSummary, type RegisteredSamples } from '@cqdg/validation';
import type { ObjectStore } from '../storage/object-store';
import type { RehearsalOutcome, RehearsalTask, ThreadMessage } from '../validation/thread/tasks';
import { Tally } from './tally';
import { touched } from './touched';

const PROGRESS_EVERY_MS = 1000;

/** Checks one content by both editions, and tells what of it differs. */
export async function runRehearsal(
  task: RehearsalTask,
  store: ObjectStore,
  registered: RegisteredSamples,
  send: (message: ThreadMessage) => void,
): Promise<RehearsalOutcome> {
  const tally = new Tally();
  let told = 0;
  const checkedBy = (side: 'before' | 'after'): Promise<CheckSummary> => {
    const { dictionary, tables } = task[side];
    const input = {
      ...{ dictionary, mode: 'submission' as const, study: task.study.code, registered },
      tables: tables.map(({ sha256, ...table }) => ({ ...table, read: () => store.open(sha256) })),
    };
    return check(input, {
      finding: (finding) => tally.add(side, finding),
      progress(progress) {
        if (Date.now() - told < PROGRESS_EVERY_MS) return;
        told = Date.now();
        send({ type: 'progress', progress });
      },
    });
  };
  const [before, after] = [await checkedBy('before'), await checkedBy('after')];
  const { findings, changed, ...delta } = tally.result();
  const tables = [...new Set([...task.before.tables, ...task.after.tables].map(({ table }) => table))];
  return {
    result: {
      ...delta,
      ...{ rows: after.rows, before: sideOf(before), after: sideOf(after), aside: task.aside },
      touched: touched(task.before.dictionary, task.after.dictionary, tables, changed),
    },
    findings,
  };
}

const sideOf = ({ valid, errors, warnings }: CheckSummary) => ({ valid, errors, warnings });
