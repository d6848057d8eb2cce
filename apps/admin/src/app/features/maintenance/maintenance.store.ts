import { computed, signal } from '@angular/core';
import type { MaintenanceInput, MaintenanceView } from '@cqdg/contract';
import { type ApiProblem, attempt } from '@cqdg/ui';

export interface MaintenanceApi {
  get(): Promise<MaintenanceView>;
  put(input: MaintenanceInput): Promise<MaintenanceView>;
}

/** What the page of maintenance knows, and what was typed into it. */
export class MaintenanceStore {
  readonly view = signal<MaintenanceView | null>(null);
  readonly busy = signal<'load' | 'begin' | 'end' | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  readonly french = signal('');
  readonly english = signal('');
  /** As the browser's field gives it: local time without a zone. */
  readonly until = signal('');
  /** One language alone leaves half of the people without words. */
  readonly half = computed(() => (this.french().trim() === '') !== (this.english().trim() === ''));

  constructor(private readonly api: MaintenanceApi) {}

  async load(): Promise<void> {
    const view = await attempt(this, 'load', () => this.api.get());
    if (!view) return;
    this.view.set(view);
    this.french.set(view.message?.fr ?? '');
    this.english.set(view.message?.en ?? '');
    this.until.set(view.until ? localTime(new Date(view.until)) : '');
  }

  /** Begins, or changes the words of one that is under way. */
  begin(): Promise<boolean> {
    const [fr, en] = [this.french().trim(), this.english().trim()];
    const until = this.until() ? new Date(this.until()).toISOString() : null;
    return this.change('begin', { state: 'on', message: fr && en ? { fr, en } : null, until });
  }

  end(): Promise<boolean> {
    return this.change('end', { state: 'off' });
  }

  private async change(act: 'begin' | 'end', input: MaintenanceInput): Promise<boolean> {
    const view = await attempt(this, act, () => this.api.put(input));
    if (view) this.view.set(view);
    return view !== null;
  }
}

/** What `datetime-local` shows. */
function localTime(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}
