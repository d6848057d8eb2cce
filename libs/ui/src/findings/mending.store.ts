import { computed, signal } from '@angular/core';
import type { FindingGroup, FixInput, FixOutcome, RunView } from '@cqdg/contract';
import type { ApiProblem } from '../api/api-problem';
import { attempt } from '../state/attempt';

/** What mends: the app over HTTP, a test over arrays. */
export interface MendingTarget {
  apply(input: FixInput): Promise<FixOutcome>;
  restore(table: string, version: string): Promise<unknown>;
  /** The version of the table's file that is current now. */
  currentVersion(table: string): string | null;
}

export interface Proposal {
  from: string;
  to: string;
  count: number;
}

/** One proposal in all its cells, or every proposal of a group. */
export type Batch = Proposal | 'all';

/** A batch that was applied, and what is needed to take it back. */
export interface Applied {
  batch: Batch;
  table: string;
  field: string;
  cells: number;
  at: Date;
  replacedVersion: string;
  madeVersion: string | null;
}

/** Applies proposals to all their cells, one batch at a time, and takes the last batch of a table back. */
export class MendingStore {
  readonly applied = signal<readonly Applied[]>([]);
  /** The proposal that is being applied or taken back now. */
  readonly busy = signal<Batch | Applied | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  readonly last = computed(() => this.applied().at(-1) ?? null);

  constructor(private readonly target: MendingTarget) {}

  /** Whether a batch can be taken back: nobody has changed the table's file since. */
  canUndo(batch: Applied): boolean {
    return batch.madeVersion !== null && this.target.currentVersion(batch.table) === batch.madeVersion;
  }

  /** Puts what is proposed into the cells of the group. Resolves to what was applied, or `null` if it was refused. */
  async apply(run: RunView, group: FindingGroup, batch: Batch): Promise<Applied | null> {
    const { table, field, code } = group;
    if (this.busy() || table === null || field === null) return null;
    return attempt(this, batch, async () => {
      const which = batch === 'all' ? {} : { from: batch.from, to: batch.to };
      const outcome = await this.target.apply({ runId: run.id, table, field, code, ...which });
      const file = outcome.submission.tables.find((one) => one.table === table)?.file;
      const applied: Applied = {
        batch,
        table,
        field,
        cells: outcome.cells,
        at: new Date(),
        replacedVersion: outcome.replacedVersion,
        madeVersion: file?.id ?? null,
      };
      this.applied.update((list) => [...list, applied]);
      return applied;
    });
  }

  /** Restores the file as it was before the batch: the whole batch, never a part of it. */
  async undo(batch: Applied): Promise<boolean> {
    if (this.busy() || !this.canUndo(batch)) return false;
    const undone = await attempt(this, batch, async () => {
      await this.target.restore(batch.table, batch.replacedVersion);
      this.applied.update((list) => list.filter((one) => one !== batch));
      this.chain(batch);
      return true;
    });
    return undone === true;
  }

  /** A restored file may get a new version id: the batch before it on the same table then becomes the one to undo. */
  private chain(undone: Applied): void {
    const now = this.target.currentVersion(undone.table);
    this.applied.update((list) =>
      list.map((one) => (one.table === undone.table && one.madeVersion === undone.replacedVersion ? { ...one, madeVersion: now } : one)),
    );
  }
}
