import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { Icon, LanguageService, StatePill, useTexts } from '@cqdg/ui';
import type { SignStore } from './sign.store';
import { signTexts } from './sign.texts';

/** In the place of the password, for who has none: the way to the provider, and that it has vouched. */
@Component({
  selector: 'app-signer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, StatePill],
  host: { class: 'stack stack--4' },
  template: `@let t = words();
    @if (store().signer()?.proven) {
      <p>
        <ui-state plain kind="ok">{{ t.proven }}</ui-state>
      </p>
      <p class="small quiet">{{ t.provenHelp }}</p>
    } @else if (store().signer()?.provider; as name) {
      <p>{{ t.prove(name[language()]) }}</p>
      <button type="button" class="btn btn--outlined btn--block" [attr.aria-disabled]="store().busy() || null" (click)="store().prove()">
        <ui-icon name="login" />{{ t.proveWith(name[language()]) }}
      </button>
    } @else {
      <p>
        {{ t.noWay }} <a href="/forgotten-password">{{ t.choosePassword }}</a>
      </p>
    }`,
})
export class Signer {
  readonly store = input.required<SignStore>();
  protected readonly words = useTexts(signTexts);
  protected readonly language = inject(LanguageService).language;
}
