import { computed, signal } from '@angular/core';
import type { Language, StudyRole } from '@cqdg/contract';
import { type ApiClient, type ApiProblem, attempt } from '@cqdg/ui';

export type AskField = 'name' | 'email' | 'organisation' | 'study';
export const askFields: readonly AskField[] = ['name', 'email', 'organisation', 'study'];
const looksLikeEmail = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** A request for an account as it is being written. */
export class AskDraft {
  readonly values = signal<Record<AskField | 'message', string>>({ name: '', email: '', organisation: '', study: '', message: '' });
  readonly role = signal<StudyRole>('lead');
  /** People do not see it; programs that fill in every form do. */
  readonly website = signal('');
  readonly busy = signal<'send' | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  readonly sentTo = signal<string | null>(null);
  /** Errors are shown once the person has tried to send, and leave as they are mended. */
  private readonly tried = signal(false);
  readonly wrong = computed(() => new Set(this.tried() ? askFields.filter((field) => !this.isRight(field)) : []));

  constructor(
    private readonly api: Pick<ApiClient, 'post'>,
    private readonly language: () => Language,
  ) {}

  set(field: AskField | 'message', value: string): void {
    this.values.update((values) => ({ ...values, [field]: value }));
  }

  /** Whether it was sent. */
  async send(): Promise<boolean> {
    this.tried.set(true);
    if (this.wrong().size > 0 || this.busy()) return false;
    const values = Object.fromEntries(Object.entries(this.values()).map(([name, value]) => [name, value.trim()]));
    const input = { ...values, role: this.role(), language: this.language(), website: this.website() };
    const sent = await attempt(this, 'send', async () => (await this.api.post('/api/account-requests', input), true));
    if (sent) this.sentTo.set(this.values().email.trim());
    return sent ?? false;
  }

  private isRight(field: AskField): boolean {
    const value = this.values()[field].trim();
    return field === 'email' ? looksLikeEmail.test(value) : value !== '';
  }
}
