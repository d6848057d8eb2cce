import { computed, signal } from '@angular/core';
import type { MailView } from '@cqdg/contract';
import { type ApiProblem, attempt } from '@cqdg/ui';

export interface MailApi {
  read(id: string): Promise<MailView>;
  resend(id: string): Promise<MailView>;
}

/** One mail, and sending it again. */
export class MailViewStore {
  readonly mail = signal<MailView | null>(null);
  readonly busy = signal<'load' | 'resend' | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  /** It has failed or left, but its words lack the key that they had. */
  readonly lacksKey = computed(() => {
    const mail = this.mail();
    return (
      mail !== null && !mail.mayResend && mail.resentAs === null && mail.body !== null && !['waiting', 'unneeded'].includes(mail.state)
    );
  });

  constructor(
    private readonly api: MailApi,
    private readonly id: string,
  ) {}

  async load(): Promise<void> {
    const mail = await attempt(this, 'load', () => this.api.read(this.id));
    if (mail) this.mail.set(mail);
  }

  /** The copy that leaves; `null` where it was refused, or one is under way. */
  async resend(): Promise<MailView | null> {
    if (this.busy() !== null) return null;
    return attempt(this, 'resend', () => this.api.resend(this.id));
  }
}
