import { computed, signal } from '@angular/core';
import type { StudyInput, StudySummary } from '@cqdg/contract';
import { type ApiClient, type ApiProblem, toApiProblem } from '@cqdg/ui';

export type DraftField = 'code' | 'name.fr' | 'name.en' | 'description.fr' | 'description.en';
export type DraftError = 'missing' | 'wrong' | 'taken';

/** The centre's form of identifiers, as the API accepts them. */
const codePattern = /^(?=.*[^.])[A-Za-z0-9\-._]{1,64}$/;

/** A study as it is being written: to be created, or already there and then without a change of code. */
export class StudyDraft {
  readonly values = signal<Record<DraftField, string>>({
    code: '',
    'name.fr': '',
    'name.en': '',
    'description.fr': '',
    'description.en': '',
  });
  /** Errors are shown once the person has tried to send, and leave as they are mended. */
  private readonly tried = signal(false);
  private readonly takenCode = signal<string | null>(null);
  readonly busy = signal(false);
  readonly problem = signal<ApiProblem | null>(null);
  readonly errors = computed(() => (this.tried() ? this.check() : new Map<DraftField, DraftError>()));

  constructor(
    private readonly api: Pick<ApiClient, 'post' | 'put'>,
    private readonly existing: StudySummary | null = null,
  ) {
    if (!existing) return;
    const { code, name, description } = existing;
    this.values.set({ code, 'name.fr': name.fr, 'name.en': name.en, 'description.fr': description.fr, 'description.en': description.en });
  }

  set(field: DraftField, value: string): void {
    this.values.update((values) => ({ ...values, [field]: value }));
  }

  /** The study as it is now kept, or `null` when something is to be mended first. */
  async send(): Promise<StudySummary | null> {
    this.tried.set(true);
    this.problem.set(null);
    if (this.errors().size > 0 || this.busy()) return null;
    this.busy.set(true);
    try {
      return await (this.existing
        ? this.api.put<StudySummary>(`/api/studies/${encodeURIComponent(this.existing.code)}`, this.input())
        : this.api.post<StudySummary>('/api/studies', this.input()));
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code === 'study.code_taken') this.takenCode.set(this.input().code);
      else this.problem.set(problem);
      return null;
    } finally {
      this.busy.set(false);
    }
  }

  private check(): Map<DraftField, DraftError> {
    const { code, name } = this.input();
    const errors = new Map<DraftField, DraftError>();
    if (!code) errors.set('code', 'missing');
    else if (!codePattern.test(code)) errors.set('code', 'wrong');
    else if (code === this.takenCode()) errors.set('code', 'taken');
    if (!name.fr) errors.set('name.fr', 'missing');
    if (!name.en) errors.set('name.en', 'missing');
    return errors;
  }

  private input(): StudyInput {
    const value = (field: DraftField) => this.values()[field].trim();
    return {
      code: value('code'),
      name: { fr: value('name.fr'), en: value('name.en') },
      description: { fr: value('description.fr'), en: value('description.en') },
    };
  }
}
