import { computed, signal } from '@angular/core';
import type { RegisteredSampleView, SampleChange, SampleLinks } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '../api/api-problem';

/** A sample that is about to be asked to change. */
export interface ChangedSample {
  sample: string;
  from: SampleLinks;
  to: SampleLinks;
  remove: boolean;
}

/** Why a sample was not added. */
export type NotAdded = { reason: 'unknown' | 'twice'; sample: string };

/** The changes of registered samples that a person puts together. */
export class ChangeDraft {
  readonly rows = signal<readonly ChangedSample[]>([]);
  readonly notAdded = signal<NotAdded | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  /** Only what would change something. */
  readonly changes = computed<SampleChange[]>(() =>
    this.rows()
      .filter(({ from, to, remove }) => remove || !same(from, to))
      .map(({ sample, to, remove }) => ({ sample, to: remove ? null : to })),
  );

  /** `find`: the registered sample of exactly this name, or `null`. */
  constructor(private readonly find: (sample: string) => Promise<RegisteredSampleView | null>) {}

  async add(name: string): Promise<boolean> {
    const sample = name.trim();
    if (!sample) return false;
    this.notAdded.set(null);
    this.problem.set(null);
    if (this.rows().some((row) => row.sample === sample)) return this.refuse({ reason: 'twice', sample });
    try {
      const found = await this.find(sample);
      if (!found) return this.refuse({ reason: 'unknown', sample });
      const { participant, biospecimen, sampleType } = found;
      const links = { participant, biospecimen, sampleType };
      this.rows.update((rows) => [...rows, { sample, from: links, to: links, remove: false }]);
      return true;
    } catch (error) {
      this.problem.set(toApiProblem(error));
      return false;
    }
  }

  set(sample: string, part: keyof SampleLinks, value: string): void {
    this.update(sample, (row) => ({ ...row, to: { ...row.to, [part]: value } }));
  }

  remove(sample: string, remove: boolean): void {
    this.update(sample, (row) => ({ ...row, remove }));
  }

  leave(sample: string): void {
    this.rows.update((rows) => rows.filter((row) => row.sample !== sample));
  }

  private update(sample: string, by: (row: ChangedSample) => ChangedSample): void {
    this.rows.update((rows) => rows.map((row) => (row.sample === sample ? by(row) : row)));
  }

  private refuse(why: NotAdded): false {
    this.notAdded.set(why);
    return false;
  }
}

function same(from: SampleLinks, to: SampleLinks): boolean {
  return from.participant === to.participant && from.biospecimen === to.biospecimen && from.sampleType === to.sampleType;
}
