import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { SftpAccountView } from '@cqdg/contract';
import { Icon, type IconName, useTexts } from '@cqdg/ui';
import { daysUntil, sftpTexts } from '@cqdg/ui/sftp';
import { accountTexts } from './sftp-account.texts';

interface Notice {
  icon: IconName;
  title: string;
  text: string;
}

/** Why nobody can connect by an account, or not for long; nothing where all is well. */
@Component({
  selector: 'app-account-notice',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  styles: ':host { display: block; }',
  template: `@if (notice(); as said) {
    <div class="banner banner--warn">
      <ui-icon [name]="said.icon" />
      <div>
        <p>
          <b>{{ said.title }}</b>
        </p>
        @if (said.text) {
          <p>{{ said.text }}</p>
        }
      </div>
    </div>
  }`,
})
export class AccountNotice {
  readonly account = input.required<SftpAccountView>();
  private readonly t = useTexts(accountTexts);
  private readonly s = useTexts(sftpTexts);
  protected readonly notice = computed<Notice | null>(() => {
    const [{ state, person, disabledReason, expiresAt }, t] = [this.account(), this.t()];
    switch (state) {
      case 'active':
        return null;
      case 'disabled':
        return { icon: 'block', title: t.disabledTitle, text: disabledReason ? t.disabledWhy(disabledReason) : '' };
      case 'left':
        return { icon: 'person_off', title: t.leftTitle(person.name), text: t.leftText };
      case 'expired':
        return { icon: 'event_busy', title: t.expiredTitle, text: t.expiredText };
      case 'no_secret':
        return { icon: 'key_off', title: t.noSecretTitle, text: t.noSecretText(person.name) };
      case 'ending':
        return { icon: 'warning', title: t.endingTitle(this.s().inDays(daysUntil(expiresAt))), text: '' };
    }
  });
}
