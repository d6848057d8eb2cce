import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useTexts } from '@cqdg/ui';
import type { Access } from './recipes';
import { recipesTexts } from './recipes.texts';

/** WinSCP's login window as it looks once filled in; the numbers are those of the steps beside it. */
@Component({
  selector: 'app-winscp-picture',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './picture.css',
  template: `<svg viewBox="0 0 460 302" role="img" [attr.aria-label]="t().alt(access())">
    <rect class="window" x="0.5" y="0.5" width="459" height="301" rx="8" />
    <path class="bar" d="M1 30V8a7 7 0 0 1 7-7h444a7 7 0 0 1 7 7v22z" />
    <text class="title" x="14" y="21">{{ t().window }}</text>
    <rect class="pane" x="14" y="44" width="118" height="200" rx="4" />
    <rect class="chosen" x="20" y="52" width="106" height="24" rx="3" />
    <text x="30" y="68">{{ t().site }}</text>
    <text class="title" x="150" y="56">{{ t().session }}</text>
    <rect class="pane" x="144" y="66" width="302" height="178" rx="4" />
    @for (one of fields(); track one.label) {
      <svg [attr.x]="one.x" [attr.y]="one.y" [attr.width]="one.width + 16" height="50">
        <text class="label" x="0" y="14">{{ one.label }}</text>
        <rect class="field" [class.field--quiet]="!one.step" x="1" y="20" [attr.width]="one.width - 4" height="25" rx="4" />
        <svg x="8" y="20" [attr.width]="one.width - 24" height="25">
          <text class="value" [class.value--quiet]="!one.step" x="0" y="17">{{ one.value }}</text>
        </svg>
        @if (one.step) {
          <circle class="mark" [attr.cx]="one.width - 4" cy="24" r="9" />
          <text class="number" [attr.x]="one.width - 4" y="28">{{ one.step }}</text>
        }
      </svg>
    }
    <rect class="button button--do" x="144" y="258" width="108" height="30" rx="6" />
    <text class="middle" x="198" y="278">{{ t().connect }}</text>
    <circle class="mark" cx="252" cy="259" r="9" />
    <text class="number" x="252" y="263">4</text>
    <rect class="button" x="268" y="258" width="84" height="30" rx="6" />
    <text class="middle" x="310" y="278">{{ t().advanced }}</text>
    @if (access().keyed) {
      <circle class="mark" cx="352" cy="259" r="9" />
      <text class="number" x="352" y="263">3</text>
    }
    <rect class="button" x="368" y="258" width="78" height="30" rx="6" />
    <text class="middle" x="407" y="278">{{ t().close }}</text>
  </svg>`,
})
export class WinscpPicture {
  readonly access = input.required<Access>();
  private readonly texts = useTexts(recipesTexts);
  protected readonly t = computed(() => this.texts().winscp);
  protected readonly fields = computed(() => {
    const [t, { server, login, keyed }] = [this.t(), this.access()];
    return [
      { label: t.protocol, value: 'SFTP', step: 1, x: 154, y: 72, width: 150 },
      { label: t.host, value: server.host, step: 2, x: 154, y: 126, width: 176 },
      { label: t.port, value: String(server.port), step: 2, x: 340, y: 126, width: 92 },
      { label: t.user, value: login, step: 3, x: 154, y: 184, width: 140 },
      { label: t.password, value: keyed ? t.empty : '', step: 0, x: 304, y: 184, width: 128 },
    ];
  });
}
