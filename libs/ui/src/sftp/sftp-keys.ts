import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { SftpKeyView } from '@cqdg/contract';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { Icon } from '../icon/icon';
import { keyType, sftpTexts } from './sftp.texts';

/** The public keys by which an account may be used. The page asks before one is removed. */
@Component({
  selector: 'ui-sftp-keys',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  styles: `
    :host {
      display: block;
    }
    ul {
      display: grid;
      gap: var(--cqdg-space-3);
    }
    li {
      display: grid;
      grid-template-columns: 18px minmax(0, 1fr) auto;
      gap: var(--cqdg-space-3);
      align-items: start;
    }
    li > .i {
      margin-top: 2px;
    }
    b {
      overflow-wrap: anywhere;
    }
  `,
  template: `@if (keys().length === 0) {
      <p class="quiet">{{ t().keyNone }}</p>
    } @else {
      <ul>
        @for (key of keys(); track key.id) {
          <li>
            <ui-icon class="i--sm quiet" name="key" />
            <div>
              <p>
                <b translate="no">{{ key.name }}</b>&ngsp;<code class="quiet" translate="no">{{ type(key.type, key.bits) }}</code>
              </p>
              <code class="hash" translate="no">{{ key.fingerprint }}</code>
              <p class="small quiet">{{ key.usedAt ? t().keyUsed(f().when(key.usedAt)) : t().keyUnused }}</p>
              <p class="small quiet">{{ t().keyAdded(f().day(key.addedAt), key.addedBy) }}</p>
            </div>
            @if (mayRemove()) {
              <button type="button" class="iconbtn" [attr.aria-label]="t().keyRemove(key.name)" (click)="remove.emit(key)">
                <ui-icon class="i--sm" name="delete" />
              </button>
            }
          </li>
        }
      </ul>
    }`,
})
export class SftpKeys {
  readonly keys = input.required<readonly SftpKeyView[]>();
  readonly mayRemove = input(true);
  readonly remove = output<SftpKeyView>();
  protected readonly t = useTexts(sftpTexts);
  protected readonly f = useFormat();
  protected readonly type = keyType;
}
