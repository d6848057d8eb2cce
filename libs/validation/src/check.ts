import type { CheckInput, CheckObserver, CheckSummary } from './check.types';

/** Thrown by `check` when its observer asked for the end. */
export class CheckCancelled extends Error {
  override readonly name = 'CheckCancelled';
}

export interface CheckOptions {
  /** The compiled path unless told otherwise; the interpreter is the reference that it must agree with. */
  engine?: 'compiled' | 'interpreter';
}

/**
 * Checks the tables of one submission, or one registration, against a dictionary: file, rows, relations (in this order, per table).
 * Findings go to the observer as they are found. Throws `CheckCancelled`, and what `read` throws; whatever is in the files is a finding, never an exception.
 */
export async function check(_input: CheckInput, _observer: CheckObserver, _options: CheckOptions = {}): Promise<CheckSummary> {
  throw new Error('The engine is being written');
}
