import type { CheckObserver, CheckProgress } from '../check.types';

/** Thrown by `check` when its observer asked for the end. */
export class CheckCancelled extends Error {
  override readonly name = 'CheckCancelled';
}

/** Tells the observer how far the check is, and asks it whether to go on: after every chunk. */
export class Progress {
  private stage: CheckProgress['stage'] = 'file';
  private table: string | null = null;
  private bytesDone = 0;
  private bytesTotal = 0;
  rowsDone = 0;

  constructor(private readonly observer: CheckObserver) {}

  /** `bytesTotal`: what this stage will read. */
  enter(stage: CheckProgress['stage'], bytesTotal: number): void {
    this.stage = stage;
    this.bytesTotal = bytesTotal;
    this.bytesDone = 0;
    this.at(null);
  }

  at(table: string | null): void {
    this.table = table;
    this.tell();
  }

  readonly afterChunk = (bytes: number): true => {
    this.bytesDone += bytes;
    this.tell();
    return true;
  };

  private tell(): void {
    if (this.observer.cancelled?.() === true) throw new CheckCancelled('The check was cancelled');
    const { stage, table, bytesDone, bytesTotal, rowsDone } = this;
    this.observer.progress?.({ stage, table, bytesDone, bytesTotal, rowsDone });
  }
}
