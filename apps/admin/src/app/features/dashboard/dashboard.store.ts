import { computed, signal } from '@angular/core';
import { type DashboardView, serviceNames } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '@cqdg/ui';

/** What the dashboard shows. What it showed stays while it is read again, also where that fails. */
export class DashboardStore {
  readonly view = signal<DashboardView | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  private asking = false;
  /** The parts that do not answer. */
  readonly silent = computed(() => serviceNames.filter((name) => this.view()?.services[name] === false));
  readonly checked = computed(() =>
    (this.view()?.runs.days ?? []).reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
      passed: 0,
      failed: 0,
    }),
  );
  /** What came into the store in the days that are shown. */
  readonly grown = computed(() => {
    const days = this.view()?.storage.days ?? [];
    return (days.at(-1)?.bytes ?? 0) - (days[0]?.bytes ?? 0);
  });
  /** How full the disk is, from 0 to 1. */
  readonly share = computed(() => {
    const storage = this.view()?.storage;
    return storage?.free != null && storage.total ? 1 - storage.free / storage.total : null;
  });

  constructor(private readonly ask: () => Promise<DashboardView>) {}

  async load(): Promise<void> {
    if (this.asking) return;
    this.asking = true;
    try {
      this.view.set(await this.ask());
      this.problem.set(null);
    } catch (error) {
      this.problem.set(toApiProblem(error));
    } finally {
      this.asking = false;
    }
  }
}
