import { computed, signal } from '@angular/core';
import type { DataUse, DataUseModifier, DataUsePermission, StudyInput, StudyView } from '@cqdg/contract';
import { type ApiClient, type ApiProblem, toApiProblem } from '@cqdg/ui';

export type DraftField =
  'code' | 'name.fr' | 'name.en' | 'description.fr' | 'description.en' | 'dataUse' | 'contact.name' | 'contact.email' | 'embargoMonths';
export type DraftError = 'missing' | 'wrong' | 'taken';

const codePattern = /^(?=.*[^.])[A-Za-z0-9\-._]{1,64}$/;
/** The centre's form of identifiers, as the API accepts them. */
export const isStudyCode = (text: string) => codePattern.test(text);

const emailPattern = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;
const longestEmbargo = 120;

/** A study as it is being written: to be created, or already there and then without a change of code. */
export class StudyDraft {
  readonly values = signal<Record<DraftField, string>>({
    code: '',
    'name.fr': '',
    'name.en': '',
    'description.fr': '',
    'description.en': '',
    dataUse: '',
    'contact.name': '',
    'contact.email': '',
    embargoMonths: '',
  });
  readonly modifiers = signal<ReadonlySet<DataUseModifier>>(new Set());
  /** Errors are shown once the person has tried to send, and leave as they are mended. */
  private readonly tried = signal(false);
  private readonly takenCode = signal<string | null>(null);
  readonly busy = signal(false);
  readonly problem = signal<ApiProblem | null>(null);
  readonly errors = computed(() => (this.tried() ? this.check() : new Map<DraftField, DraftError>()));

  constructor(
    private readonly api: Pick<ApiClient, 'post' | 'put'>,
    private readonly existing: StudyView | null = null,
  ) {
    if (!existing) return;
    const { code, name, description, dataUse, contact, embargoMonths } = existing;
    this.values.set({
      ...{ code, 'name.fr': name.fr, 'name.en': name.en, 'description.fr': description.fr, 'description.en': description.en },
      ...{ dataUse: dataUse?.permission ?? '', 'contact.name': contact?.name ?? '', 'contact.email': contact?.email ?? '' },
      embargoMonths: embargoMonths === null ? '' : String(embargoMonths),
    });
    this.modifiers.set(new Set(dataUse?.modifiers));
  }

  set(field: DraftField, value: string): void {
    this.values.update((values) => ({ ...values, [field]: value }));
  }

  toggle(modifier: DataUseModifier): void {
    this.modifiers.update((now) => new Set(now.has(modifier) ? [...now].filter((one) => one !== modifier) : [...now, modifier]));
  }

  /** The study as it is now kept, or `null` when something is to be mended first. */
  async send(): Promise<StudyView | null> {
    this.tried.set(true);
    this.problem.set(null);
    if (this.errors().size > 0 || this.busy()) return null;
    this.busy.set(true);
    try {
      return await (this.existing
        ? this.api.put<StudyView>(`/api/studies/${encodeURIComponent(this.existing.code)}`, this.input())
        : this.api.post<StudyView>('/api/studies', this.input()));
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
    const { code, name, contact, embargoMonths } = this.input();
    const errors = new Map<DraftField, DraftError>();
    if (!code) errors.set('code', 'missing');
    else if (!isStudyCode(code)) errors.set('code', 'wrong');
    else if (code === this.takenCode()) errors.set('code', 'taken');
    if (!name.fr) errors.set('name.fr', 'missing');
    if (!name.en) errors.set('name.en', 'missing');
    if (contact && !contact.name) errors.set('contact.name', 'missing');
    if (contact && !emailPattern.test(contact.email)) errors.set('contact.email', contact.email ? 'wrong' : 'missing');
    if (typeof embargoMonths === 'number' && !(Number.isInteger(embargoMonths) && embargoMonths >= 0 && embargoMonths <= longestEmbargo))
      errors.set('embargoMonths', 'wrong');
    return errors;
  }

  private input(): StudyInput {
    const value = (field: DraftField) => this.values()[field].trim();
    return {
      code: value('code'),
      name: { fr: value('name.fr'), en: value('name.en') },
      description: { fr: value('description.fr'), en: value('description.en') },
      dataUse: this.dataUse(),
      contact: value('contact.name') || value('contact.email') ? { name: value('contact.name'), email: value('contact.email') } : null,
      embargoMonths: value('embargoMonths') === '' ? null : Number(value('embargoMonths')),
      ...(this.existing && { version: this.existing.version }),
    };
  }

  /** Without a permission there is nothing to modify. */
  private dataUse(): DataUse | null {
    const permission = this.values().dataUse as DataUsePermission | '';
    return permission === '' ? null : { permission, modifiers: [...this.modifiers()].sort() };
  }
}
