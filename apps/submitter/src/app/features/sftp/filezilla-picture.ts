import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useTexts } from '@cqdg/ui';
import type { Access } from './recipes';
import { recipesTexts } from './recipes.texts';

/** FileZilla's Site Manager as it looks once filled in; the numbers are those of the steps beside it. */
@Component({
  selector: 'app-filezilla-picture',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './picture.css',
  template: `<svg viewBox="0 0 460 318" role="img" [attr.aria-label]="t().alt(access())">
    <rect class="window" x="0.5" y="0.5" width="459" height="317" rx="8" />
    <path class="bar" d="M1 30V8a7 7 0 0 1 7-7h444a7 7 0 0 1 7 7v22z" />
    <text class="title" x="14" y="21">{{ t().window }}</text>
    <rect class="pane" x="14" y="44" width="104" height="216" rx="4" />
    <rect class="chosen" x="20" y="52" width="92" height="24" rx="3" />
    <text x="28" y="68">{{ t().site }}</text>
    <circle class="mark" cx="112" cy="52" r="9" />
    <text class="number" x="112" y="56">1</text>
    <text class="title" x="134" y="58">{{ t().tab }}</text>
    <rect class="pane" x="128" y="68" width="318" height="192" rx="4" />
    @for (one of fields(); track one.label; let row = $index) {
      <svg x="136" [attr.y]="73 + row * 31" width="310" height="30">
        <text class="label" x="0" y="19">{{ one.label }}</text>
        <rect class="field" x="148" y="3" width="146" height="24" rx="4" />
        <svg x="155" y="3" width="126" height="24">
          <text class="value" x="0" y="16">{{ one.value }}</text>
        </svg>
        <circle class="mark" cx="294" cy="10" r="9" />
        <text class="number" x="294" y="14">{{ one.step }}</text>
      </svg>
    }
    <rect class="button button--do" x="236" y="274" width="104" height="30" rx="6" />
    <text class="middle" x="288" y="294">{{ t().connect }}</text>
    <circle class="mark" cx="340" cy="275" r="9" />
    <text class="number" x="340" y="279">4</text>
    <rect class="button" x="354" y="274" width="92" height="30" rx="6" />
    <text class="middle" x="400" y="294">{{ t().cancel }}</text>
  </svg>`,
})
export class FilezillaPicture {
  readonly access = input.required<Access>();
  private readonly texts = useTexts(recipesTexts);
  protected readonly t = computed(() => this.texts().filezilla);
  protected readonly fields = computed(() => {
    const [t, { server, login, keyed }] = [this.t(), this.access()];
    return [
      { label: t.protocol, value: 'SFTP - SSH File…', step: 2 },
      { label: t.host, value: server.host, step: 2 },
      { label: t.port, value: String(server.port), step: 2 },
      { label: t.logon, value: keyed ? t.byKey : t.byPassword, step: 3 },
      { label: t.user, value: login, step: 3 },
      ...(keyed ? [{ label: t.keyFile, value: 'id_ed25519', step: 3 }] : []),
    ];
  });
}
