import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

/** A QR code, drawn in the page: what it says goes nowhere else. Dark on light in both themes, as readers of codes need it. */
@Component({
  selector: 'ui-qr',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: block;
      width: 200px;
    }
    svg {
      display: block;
      border-radius: 8px;
      background: #fff;
    }
    path {
      fill: #000;
    }
  `,
  template: `<svg role="img" [attr.aria-label]="label()" [attr.viewBox]="box()" shape-rendering="crispEdges">
    <path [attr.d]="path()" />
  </svg>`,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  private readonly code = computed(() => encode(this.text(), { ecc: 'M', border: 4 }));
  protected readonly box = computed(() => `0 0 ${this.code().size} ${this.code().size}`);
  protected readonly path = computed(() =>
    this.code()
      .data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
      .join(''),
  );
}
