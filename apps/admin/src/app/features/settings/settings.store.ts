import { signal } from '@angular/core';
import type { LimitInput, LimitName, MailWordingInput, SettingsView, StatementInput, WordedMail } from '@cqdg/contract';
import { type ApiProblem, attempt } from '@cqdg/ui';

export interface SettingsApi {
  get(): Promise<SettingsView>;
  setLimit(name: LimitName, input: LimitInput): Promise<SettingsView>;
  setMail(kind: WordedMail, input: MailWordingInput): Promise<SettingsView>;
  setStatement(input: StatementInput): Promise<SettingsView>;
}

/** What the centre has set. A change is of what the person saw: what somebody else changed meanwhile is refused, and read again. */
export class SettingsStore {
  readonly view = signal<SettingsView | null>(null);
  /** The setting that is being saved, or that was refused. */
  readonly busy = signal<string | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  readonly refused = signal<string | null>(null);

  constructor(private readonly api: SettingsApi) {}

  async load(): Promise<void> {
    this.refused.set(null);
    const view = await attempt(this, 'load', () => this.api.get());
    if (view) this.view.set(view);
  }

  setLimit(name: LimitName, value: number | null): Promise<boolean> {
    const version = this.view()?.limits.find((one) => one.name === name)?.version ?? 0;
    return this.save(name, () => this.api.setLimit(name, { version, value }));
  }

  setMail(kind: WordedMail, value: MailWordingInput['value']): Promise<boolean> {
    const version = this.view()?.mails.find((one) => one.kind === kind)?.version ?? 0;
    return this.save(kind, () => this.api.setMail(kind, { version, value }));
  }

  setStatement(value: StatementInput['value']): Promise<boolean> {
    const version = this.view()?.statement.version ?? 0;
    return this.save('statement', () => this.api.setStatement({ version, value }));
  }

  private async save(name: string, work: () => Promise<SettingsView>): Promise<boolean> {
    if (this.busy() !== null) return false;
    this.refused.set(null);
    const view = await attempt(this, name, work);
    if (view) this.view.set(view);
    else this.refused.set(name);
    return view !== null;
  }
}
