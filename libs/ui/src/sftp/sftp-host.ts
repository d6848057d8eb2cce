import { ChangeDetectionStrategy, Component, booleanAttribute, computed, input } from '@angular/core';
import type { SftpServerView } from '@cqdg/contract';
import { useTexts } from '../i18n/texts';
import { CopyButton } from '../parts/copy-button';
import { sftpTexts } from './sftp.texts';

/** Where the server is, and how to know that it is the right one: each with a button that copies it. */
@Component({
  selector: 'ui-sftp-host',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyButton],
  styles: `
    :host {
      display: block;
    }
    dl {
      display: grid;
      gap: var(--cqdg-space-3);
    }
    dl > div {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2px var(--cqdg-space-3);
      align-items: center;
    }
    dt {
      grid-column: 1 / -1;
      font: var(--mat-sys-body-small);
      color: var(--mat-sys-on-surface-variant);
    }
    code {
      overflow-wrap: anywhere;
    }
  `,
  template: `<dl>
      @for (line of lines(); track line.label) {
        <div>
          <dt>{{ line.label }}</dt>
          <dd>
            <code translate="no">{{ line.value }}</code>
          </dd>
          <dd><ui-copy [value]="line.value" [what]="line.label" /></dd>
        </div>
      }
    </dl>
    <ng-content />`,
})
export class SftpHost {
  readonly server = input.required<SftpServerView>();
  /** Of the person, where they have one. */
  readonly login = input<string | null>(null);
  /** Also the line for a `known_hosts` file, for scripts. */
  readonly known = input(false, { transform: booleanAttribute });
  protected readonly t = useTexts(sftpTexts);
  protected readonly lines = computed(() => {
    const [t, server, login] = [this.t(), this.server(), this.login()];
    return [
      { label: t.host, value: server.host },
      { label: t.port, value: String(server.port) },
      ...(login ? [{ label: t.login, value: login }] : []),
      { label: t.fingerprint, value: server.fingerprint },
      ...(this.known() ? [{ label: t.knownHosts, value: knownHost(server) }] : []),
    ];
  });
}

/** As OpenSSH keeps it: the port is named where it is not the usual one. */
export function knownHost({ host, port, hostKey }: SftpServerView): string {
  return `${port === 22 ? host : `[${host}]:${port}`} ${hostKey}`;
}
