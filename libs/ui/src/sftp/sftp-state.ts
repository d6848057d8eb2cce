import { ChangeDetectionStrategy, Component, booleanAttribute, input } from '@angular/core';
import type { SftpAccountState } from '@cqdg/contract';
import { useTexts } from '../i18n/texts';
import type { IconName } from '../icon/icons';
import { type StateKind, StatePill } from '../parts/state-pill';
import { sftpTexts } from './sftp.texts';

const looks: Record<SftpAccountState, { kind: StateKind; icon: IconName }> = {
  active: { kind: 'ok', icon: 'check_circle' },
  ending: { kind: 'warn', icon: 'warning' },
  no_secret: { kind: 'warn', icon: 'key_off' },
  expired: { kind: 'quiet', icon: 'event_busy' },
  left: { kind: 'quiet', icon: 'person_off' },
  disabled: { kind: 'quiet', icon: 'block' },
};

/** Whether somebody can connect by an account, or why not. */
@Component({
  selector: 'ui-sftp-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [StatePill],
  template: `<ui-state [kind]="looks[state()].kind" [icon]="looks[state()].icon" [plain]="plain()">{{ t().states[state()] }}</ui-state>`,
})
export class SftpState {
  readonly state = input.required<SftpAccountState>();
  readonly plain = input(false, { transform: booleanAttribute });
  protected readonly looks = looks;
  protected readonly t = useTexts(sftpTexts);
}
