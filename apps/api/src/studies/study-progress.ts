import type { StudySummary } from '@cqdg/contract';
import type { Context } from '../platform/context/context';

export type StudyFacts = Pick<StudySummary, 'samples' | 'submission' | 'requests'>;

/** What a list of studies says of their work. Studies know people only: registration and submissions give this. */
export abstract class StudyProgress {
  /** By the study's identifier; a study without an entry has neither samples nor submission. */
  abstract of(ctx: Context, studyIds: string[]): Promise<ReadonlyMap<string, StudyFacts>>;
}
