import { Injectable, computed, inject, signal } from '@angular/core';
import type { StudySummary } from '@cqdg/contract';
import { ApiClient, ApiProblem, Preferences, Session, toApiProblem } from '@cqdg/ui';

/** The studies that the person sees, and the one they are in. The list is asked once, and again with `load`. */
@Injectable({ providedIn: 'root' })
export class Studies {
  private readonly api = inject(ApiClient);
  private readonly session = inject(Session);
  private readonly preferences = inject(Preferences);
  private readonly loaded = signal<{ user: string; studies: StudySummary[] } | null>(null);
  private readonly code = signal<string | null>(this.preferences.read('study'));
  readonly problem = signal<ApiProblem | null>(null);

  /** `null` until they were asked for; never those of who was signed in before. */
  readonly list = computed(() => {
    const loaded = this.loaded();
    return loaded && loaded.user === this.session.user()?.id ? loaded.studies : null;
  });
  /** The study of the page, or the one that was last visited. */
  readonly current = computed(() => this.find(this.code()));

  find(code: string | null): StudySummary | null {
    return this.list()?.find((study) => study.code === code) ?? null;
  }

  /** Never throws: `problem` says why there is no list. */
  async load(): Promise<void> {
    const user = this.session.user()?.id;
    if (!user) return;
    this.problem.set(null);
    try {
      this.loaded.set({ user, studies: await this.api.get<StudySummary[]>('/api/studies') });
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  /** Asks for the list unless it is there. */
  async ready(): Promise<StudySummary[]> {
    if (!this.list()) await this.load();
    return this.list() ?? [];
  }

  enter(code: string): void {
    this.code.set(code);
    this.preferences.write('study', code);
  }

  /** A study as a page of it was just told: the navigation's counts follow. */
  update(study: StudySummary): void {
    this.loaded.update((loaded) => loaded && { ...loaded, studies: loaded.studies.map((one) => (one.code === study.code ? study : one)) });
  }
}
