import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { focusAfter } from '../dialogs/focus-after';
import { ProblemBanner } from '../feedback/problem-banner';
import { Toaster } from '../feedback/toaster';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { CopyButton } from '../parts/copy-button';
import { PasswordField } from '../parts/password-field';
import { StatePill } from '../parts/state-pill';
import { Wait } from '../parts/wait';
import { QrCode } from './qr-code';
import type { SecondFactorStore } from './second-factor.store';
import { secondFactorTexts } from './second-factor.texts';

/** What a new step begins with: the button that led to it is gone. */
const FIRST = 'h3, input, button';

/** Turning the second factor on, step by step, and off. The page makes the store, and has it loaded. */
@Component({
  selector: 'ui-second-factor',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton, PasswordField, ProblemBanner, QrCode, StatePill, Wait],
  templateUrl: './second-factor.html',
})
export class SecondFactor {
  readonly store = input.required<SecondFactorStore>();
  /** The recovery codes were kept. */
  readonly done = output();
  protected readonly t = useTexts(secondFactorTexts);
  protected readonly f = useFormat();
  protected readonly password = signal('');
  protected readonly code = signal('');
  protected readonly missing = signal<'password' | 'code' | null>(null);
  protected readonly act = computed(() => {
    const { turnOn, turnOff, next, makeCodes } = this.t();
    return { rest: '', keep: '', password: next, code: turnOn, renew: makeCodes, off: turnOff }[this.store().step()];
  });
  protected readonly asksPassword = computed(() => this.store().step() !== 'code');
  protected readonly asksCode = computed(() => this.store().step() !== 'password');
  /** In groups of four, as one copies them. */
  protected readonly secret = computed(
    () =>
      this.store()
        .setUp()
        ?.secret.replace(/(.{4})(?=.)/g, '$1 ') ?? '',
  );
  private readonly focus = focusAfter();
  private readonly toaster = inject(Toaster);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    const store = this.store();
    if (store.busy()) return;
    this.missing.set(this.asksPassword() && !this.password() ? 'password' : this.asksCode() && !this.code().trim() ? 'code' : null);
    if (this.missing()) return;
    if (store.step() === 'password') await store.begin(this.password());
    else if (store.step() === 'code') await store.confirm(this.code().trim());
    else if (store.step() === 'renew') await store.renew(this.password(), this.code().trim());
    else if (await store.turnOff(this.password(), this.code().trim())) this.toaster.show(this.t().turnedOff);
    if (store.problem()) return;
    this.clear();
    this.focus(FIRST);
  }

  protected go(step: 'rest' | 'password' | 'renew' | 'off'): void {
    this.clear();
    this.store().go(step);
    this.focus(FIRST);
  }

  protected keep(): void {
    this.go('rest');
    this.done.emit();
  }

  private clear(): void {
    this.password.set('');
    this.code.set('');
    this.missing.set(null);
  }
}
