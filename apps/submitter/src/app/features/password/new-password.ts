import { computed, signal } from '@angular/core';
import type { PasswordResetOffer } from '@cqdg/contract';
import { type ApiClient, type ApiProblem, passwordFault, toApiProblem } from '@cqdg/ui';

type Api = Pick<ApiClient, 'get' | 'post'>;

/** Choosing a new password by the link of a mail. */
export class NewPassword {
  readonly offer = signal<PasswordResetOffer | null>(null);
  readonly password = signal('');
  readonly fault = signal<'short' | 'weak' | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  readonly busy = signal(false);
  readonly done = signal(false);
  readonly gone = computed(() => this.problem()?.code === 'reset.gone');

  constructor(private readonly api: Api) {}

  async load(token: string): Promise<void> {
    this.problem.set(null);
    try {
      this.offer.set(await this.api.get<PasswordResetOffer>(address(token)));
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  async save(token: string): Promise<void> {
    if (this.busy()) return;
    this.problem.set(null);
    this.fault.set(passwordFault(this.password()));
    if (this.fault()) return;
    this.busy.set(true);
    try {
      await this.api.post(address(token), { password: this.password() });
      this.password.set('');
      this.done.set(true);
    } catch (error) {
      const problem = toApiProblem(error);
      if (problem.code === 'password.weak') this.fault.set('weak');
      else this.problem.set(problem);
    } finally {
      this.busy.set(false);
    }
  }
}

const address = (token: string) => `/api/password-resets/${encodeURIComponent(token)}`;
