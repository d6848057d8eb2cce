import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon, Rich, useTexts } from '@cqdg/ui';
import { Command } from './command';
import { sftpPageTexts } from './sftp.texts';

/** How to make a pair of keys, for who has never done it. */
@Component({
  selector: 'app-make-key',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Command, Icon, Rich],
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    details {
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--mat-sys-corner-small);
    }
    summary {
      padding: 10px var(--cqdg-space-4);
      font: var(--mat-sys-title-small);
      cursor: pointer;
    }
    .ways {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(340px, 100%), 1fr));
      gap: var(--cqdg-space-4) var(--cqdg-space-8);
      padding: var(--cqdg-space-2) var(--cqdg-space-4) var(--cqdg-space-4);
    }
    section {
      display: grid;
      gap: var(--cqdg-space-2);
      align-content: start;
      min-width: 0;
    }
    ol {
      display: grid;
      gap: var(--cqdg-space-1);
      padding-left: var(--cqdg-space-5);
      list-style: decimal;
    }
    .never {
      display: flex;
      gap: var(--cqdg-space-2);
      padding: 0 var(--cqdg-space-4) var(--cqdg-space-4);
    }
  `,
  template: `<details [open]="open()">
    <summary>{{ t().makeKey }}</summary>
    <div class="ways">
      <section>
        <h4>{{ t().makeKeyTerminal }}</h4>
        <p>{{ t().makeKeyTerminalText }}</p>
        <app-command [text]="make()" [what]="t().commandKey" />
        <p>{{ t().showKeyText }}</p>
        <app-command [text]="show" [what]="t().commandKey" />
      </section>
      <section>
        <h4>{{ t().makeKeyPutty }}</h4>
        <ol>
          @for (step of t().makeKeyPuttySteps; track $index) {
            <li>{{ step }}</li>
          }
        </ol>
      </section>
    </div>
    <p class="never"><ui-icon class="i--sm" name="lock" /><ui-rich [text]="t().keyNever" /></p>
  </details>`,
})
export class MakeKey {
  readonly login = input.required<string>();
  readonly open = input(false);
  protected readonly t = useTexts(sftpPageTexts);
  protected readonly show = 'cat ~/.ssh/id_ed25519.pub';
  protected readonly make = computed(() => `ssh-keygen -t ed25519 -C ${this.login()}`);
}
