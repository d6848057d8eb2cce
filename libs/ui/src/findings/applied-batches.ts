import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { LiveRegion } from '../feedback/live-region';
import { Icon } from '../icon/icon';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { Rich } from '../parts/rich';
import { findingsTexts } from './findings.texts';
import type { Applied, MendingStore } from './mending.store';

/** What was applied on this page, the last first: each batch can be taken back while its file is unchanged. */
@Component({
  selector: 'ui-applied-batches',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Rich],
  template: `@for (batch of mending().applied().toReversed(); track batch.at) {
    <div class="detail__done">
      <span class="proposal proposal--done" [attr.translate]="batch.batch === 'all' ? null : 'no'"
        ><ui-icon name="check" />
        @if (batch.batch === 'all') {
          {{ t().allOf }}
        } @else {
          <code class="from">{{ batch.batch.from }}</code><ui-icon name="arrow_forward" /><code>{{ batch.batch.to }}</code>
        }
      </span>
      <p><ui-rich [text]="t().applied(batch.cells, batch.table, batch.field, f().time(batch.at.toISOString()))" /></p>
      <div class="row">
        @if (!locked() && mending().canUndo(batch)) {
          <button type="button" class="btn btn--text btn--sm" [disabled]="mending().busy() !== null" (click)="undo(batch)">
            <ui-icon name="undo" />{{ t().undo }}
          </button>
        } @else if (!locked()) {
          <span class="small quiet">{{ t().cannotUndo }}</span>
        }
        <a class="btn btn--text btn--sm" [href]="fileLink()(batch.table)" download><ui-icon name="download" />{{ batch.table }}.tsv</a>
      </div>
    </div>
  }`,
})
export class AppliedBatches {
  readonly mending = input.required<MendingStore>();
  readonly locked = input(false);
  readonly fileLink = input.required<(table: string) => string>();
  protected readonly t = useTexts(findingsTexts);
  protected readonly f = useFormat();
  private readonly live = inject(LiveRegion);

  async undo(batch: Applied): Promise<void> {
    if (await this.mending().undo(batch)) this.live.announce(this.t().undone(batch.cells));
  }
}
