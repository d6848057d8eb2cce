import { ChangeDetectionStrategy, Component, booleanAttribute, computed, inject, input } from '@angular/core';
import { SFTP_QUOTA_WARNING } from '@cqdg/contract';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { sftpBytes, sftpTexts } from './sftp.texts';

/** From here on the bar is red: there is hardly room left. */
const NEARLY_FULL = 0.95;

/** How much of an account's room is taken. */
@Component({
  selector: 'ui-sftp-quota',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      min-width: 104px;
    }
    .bar--lg {
      height: 8px;
      border-radius: 4px;
    }
    .bar--warn > span {
      background: var(--cqdg-warn);
    }
    .bar--error > span {
      background: var(--cqdg-error);
    }
  `,
  template: `<div
      [class]="classes()"
      role="meter"
      aria-valuemin="0"
      aria-valuemax="100"
      [attr.aria-label]="t().quota"
      [attr.aria-valuenow]="percent()"
      [attr.aria-valuetext]="words()"
    >
      <span [style.width.%]="percent()"></span>
    </div>
    <span [class]="large() ? '' : 'small quiet'">{{ words() }}</span>`,
})
export class SftpQuota {
  readonly used = input.required<number>();
  readonly quota = input.required<number>();
  readonly large = input(false, { transform: booleanAttribute });
  private readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(sftpTexts);
  private readonly share = computed(() => (this.quota() > 0 ? Math.min(this.used() / this.quota(), 1) : 1));
  protected readonly percent = computed(() => Math.floor(this.share() * 100));
  protected readonly words = computed(() => {
    const language = this.language();
    return this.t().quotaUsed(this.used() === 0 ? '0' : sftpBytes(this.used(), language), sftpBytes(this.quota(), language));
  });
  protected readonly classes = computed(() => {
    const share = this.share();
    const verdict = share >= NEARLY_FULL ? ' bar--error' : share >= SFTP_QUOTA_WARNING ? ' bar--warn' : '';
    return `bar${this.large() ? ' bar--lg' : ''}${verdict}`;
  });
}
