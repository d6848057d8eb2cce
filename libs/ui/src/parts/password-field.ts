import { ChangeDetectionStrategy, Component, computed, input, model, signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { defineTexts, useTexts } from '../i18n/texts';

const texts = defineTexts({
  fr: { show: 'Montrer le mot de passe', hide: 'Cacher le mot de passe' },
  en: { show: 'Show the password', hide: 'Hide the password' },
});

/** A password with a button that shows it. Label, help and error are the page's: `fieldId` ties them. */
@Component({
  selector: 'ui-password',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  host: { class: 'inputwrap' },
  template: `<input
      #box
      class="input"
      [id]="fieldId()"
      [type]="shown() ? 'text' : 'password'"
      [autocomplete]="autocomplete()"
      [attr.aria-describedby]="describedBy()"
      [attr.aria-invalid]="invalid() || null"
      spellcheck="false"
      autocapitalize="none"
      required
      [value]="value()"
      (input)="value.set(box.value)"
    />
    <button type="button" class="iconbtn" [attr.aria-label]="label()" (click)="shown.set(!shown())">
      <ui-icon [name]="shown() ? 'visibility_off' : 'visibility'" />
    </button>`,
})
export class PasswordField {
  readonly fieldId = input.required<string>();
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  readonly describedBy = input<string | null>(null);
  readonly invalid = input(false);
  readonly value = model('');
  protected readonly shown = signal(false);
  private readonly t = useTexts(texts);
  protected readonly label = computed(() => (this.shown() ? this.t().hide : this.t().show));
}
