import { signal } from '@angular/core';
import type { RecoveryCodes, SecondFactorSetUp, SecondFactorView } from '@cqdg/contract';
import type { ApiClient } from '../api/api-client';
import type { ApiProblem } from '../api/api-problem';
import { attempt } from '../state/attempt';

type Api = Pick<ApiClient, 'get' | 'post'>;
/** What the page asks for: nothing, the password before a secret, the first code, to keep the recovery codes, password and code
 * for new recovery codes or to turn it off. */
export type Step = 'rest' | 'password' | 'code' | 'keep' | 'renew' | 'off';
type Act = 'load' | 'begin' | 'confirm' | 'renew' | 'off';

/** The second factor of a person: set up step by step, and turned off. */
export class SecondFactorStore {
  readonly view = signal<SecondFactorView | null>(null);
  readonly step = signal<Step>('rest');
  /** For the person's app; forgotten with its step. */
  readonly setUp = signal<SecondFactorSetUp | null>(null);
  /** Shown once. */
  readonly codes = signal<string[] | null>(null);
  readonly busy = signal<Act | null>(null);
  readonly problem = signal<ApiProblem | null>(null);

  constructor(private readonly api: Api) {}

  async load(): Promise<void> {
    const view = await attempt(this, 'load', () => this.api.get<SecondFactorView>('/api/me/second-factor'));
    if (view) this.view.set(view);
  }

  go(step: Step): void {
    this.problem.set(null);
    this.setUp.set(null);
    this.codes.set(null);
    this.step.set(step);
  }

  async begin(password: string): Promise<void> {
    const made = await attempt(this, 'begin', () => this.api.post<SecondFactorSetUp>('/api/me/second-factor', { password }));
    if (!made) return;
    this.setUp.set(made);
    this.step.set('code');
  }

  async confirm(code: string): Promise<void> {
    await this.keep(await attempt(this, 'confirm', () => this.api.post<RecoveryCodes>('/api/me/second-factor/confirm', { code })));
  }

  /** New recovery codes in the place of those from before. */
  async renew(password: string, code: string): Promise<void> {
    const path = '/api/me/second-factor/recovery-codes';
    await this.keep(await attempt(this, 'renew', () => this.api.post<RecoveryCodes>(path, { password, code })));
  }

  async turnOff(password: string, code: string): Promise<boolean> {
    const done = await attempt(this, 'off', async () => {
      await this.api.post('/api/me/second-factor/off', { password, code });
      return true;
    });
    if (!done) return false;
    this.step.set('rest');
    await this.load();
    return true;
  }

  private async keep(made: RecoveryCodes | null | undefined): Promise<void> {
    if (!made) return;
    this.setUp.set(null);
    this.codes.set(made.codes);
    this.step.set('keep');
    await this.load();
  }
}
