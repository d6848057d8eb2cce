import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import type { RunView } from '@cqdg/contract';
import { Icon, LiveRegion, ProgressBar, useFormat, useTexts } from '@cqdg/ui';
import { milestone, progressOf, type StageState } from './run-progress';
import { studyTexts } from './study.texts';

const icons = { done: 'check_circle', current: 'progress_activity', todo: 'radio_button_unchecked' } as const satisfies Record<
  StageState,
  string
>;

/** A check that waits, runs, or failed on our side. Once it has ended, its findings say the rest. */
@Component({
  selector: 'app-run-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProgressBar],
  host: { class: 'card run', role: 'region', '[attr.aria-label]': 't().run.title(run().number)' },
  styles: 'p.quiet { margin-bottom: var(--cqdg-space-3); }',
  template: `<div class="run__head">
      <h2>{{ run().state === 'broken' ? t().run.brokenTitle : t().run.title(run().number) }}</h2>
      @if (canCancel()) {
        <button type="button" class="btn btn--text btn--sm" [disabled]="busy()" (click)="stop.emit()">{{ t().run.stop }}</button>
      }
    </div>
    @if (run().state === 'broken') {
      <p class="quiet">{{ t().run.brokenText }}</p>
      @if (canRetry()) {
        <button type="button" class="btn btn--outlined btn--sm" [disabled]="busy()" (click)="retry.emit()">
          <ui-icon name="autorenew" />{{ t().run.again }}
        </button>
      }
    } @else {
      <ui-bar [value]="share()" [label]="t().run.bar" />
      <p class="run__now">
        <b>{{ share() === null ? waits() : f().percent(share() ?? 0) }}</b>
        @if (run().rowsTotal > 0) {
          <span>{{ t().run.rows(run().rowsDone, run().rowsTotal) }}</span>
        } @else if (run().rowsDone > 0) {
          <span>{{ t().run.rowsSoFar(run().rowsDone) }}</span>
        }
      </p>
      <ol class="run__stages">
        @for (one of progress().stages; track one.stage) {
          <li [class.quiet]="one.state === 'todo'" [attr.aria-current]="one.state === 'current' ? 'step' : null">
            <ui-icon class="i--sm" [class.ok]="one.state === 'done'" [class.spin]="one.state === 'current'" [name]="icons[one.state]" />
            @if (one.state === 'current') {
              <b>{{ t().run.stages[one.stage] }}</b>
            } @else {
              {{ t().run.stages[one.stage] }}
            }
          </li>
        }
      </ol>
      <p class="run__note">{{ run().state === 'queued' ? t().run.queuedText : t().run.leave }}</p>
    }`,
})
export class RunCard {
  readonly run = input.required<RunView>();
  readonly canRetry = input(false);
  readonly busy = input(false);
  readonly canCancel = input(false);
  readonly retry = output();
  readonly stop = output();
  protected readonly t = useTexts(studyTexts);
  protected readonly f = useFormat();
  protected readonly icons = icons;
  protected readonly progress = computed(() => progressOf(this.run()));
  protected readonly share = computed(() => {
    const { percent } = this.progress();
    return percent === null ? null : percent / 100;
  });
  /** Next in line needs no number. */
  protected readonly waits = computed(() => {
    const place = this.run().place ?? 1;
    return place > 1 ? this.t().run.place(place) : this.t().run.queued;
  });
  private readonly live = inject(LiveRegion);
  private said: number | null = null;

  constructor() {
    effect(() => {
      const { percent } = this.progress();
      untracked(() => this.speak(percent));
    });
  }

  private speak(percent: number | null): void {
    const mark = milestone(this.said, percent);
    this.said = percent;
    if (mark) this.live.announce(this.t().run.share(mark));
  }
}
