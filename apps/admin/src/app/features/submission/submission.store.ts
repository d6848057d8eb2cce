import { computed, signal } from '@angular/core';
import type { StudySummary, SubmissionView } from '@cqdg/contract';
import { type Dictionary, fieldTexts, schemaTexts } from '@cqdg/dictionary';
import type { Language } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '@cqdg/ui';

export interface SubmissionApi {
  study(): Promise<StudySummary>;
  submission(): Promise<SubmissionView>;
  dictionary(version: string): Promise<Dictionary>;
}

/** A study's submission as the centre looks at it. */
export class SubmissionStore {
  readonly study = signal<StudySummary | null>(null);
  readonly submission = signal<SubmissionView | null>(null);
  /** Until it has come, and where it says nothing, names stand for themselves. */
  readonly dictionary = signal<Dictionary | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  /** Tables that have a file, or had one that was discarded. */
  readonly tables = computed(() => this.submission()?.tables.filter(({ file, tombstone }) => file !== null || tombstone) ?? []);
  /** The run whose findings can be read. */
  readonly ended = computed(() => {
    const run = this.submission()?.run;
    return run && (run.state === 'passed' || run.state === 'failed') ? run : null;
  });
  readonly isRunning = computed(() => this.submission()?.state === 'validating');

  constructor(private readonly api: SubmissionApi) {}

  async load(): Promise<void> {
    this.problem.set(null);
    try {
      const [study, submission] = await Promise.all([this.api.study(), this.api.submission()]);
      this.study.set(study);
      this.submission.set(submission);
      if (this.dictionary()?.version !== submission.dictionary) await this.learn(submission.dictionary);
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  tableLabel(table: string, language: Language): string {
    const schema = this.schema(table);
    return schema ? schemaTexts(schema, language).displayName : table;
  }

  fieldLabel(table: string | null, name: string, language: Language): string {
    const field = this.schema(table)?.fields.find((one) => one.name === name);
    return field ? fieldTexts(field, language).displayName : name;
  }

  fieldOrder(table: string | null, name: string): number {
    return this.schema(table)?.fields.findIndex((one) => one.name === name) ?? 0;
  }

  private schema(table: string | null) {
    return this.dictionary()?.schemas.find(({ name }) => name === table);
  }

  private async learn(version: string): Promise<void> {
    try {
      this.dictionary.set(await this.api.dictionary(version));
    } catch {
      // Names stand for themselves.
    }
  }
}
