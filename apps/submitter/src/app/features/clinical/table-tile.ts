import { ChangeDetectionStrategy, Component, ElementRef, computed, input, output, signal, viewChild } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { Icon, ProgressBar, StatePill, useFormat, useTexts, type StateKind } from '@cqdg/ui';
import { discardTexts } from '../discard/discard.texts';
import { clinicalTexts } from './clinical.texts';
import type { Tile, TileState } from './tiles';

const kinds: Record<TileState, StateKind> = {
  registered: 'ok',
  none: 'quiet',
  toCheck: 'quiet',
  queued: 'run',
  running: 'run',
  ok: 'ok',
  warnings: 'warn',
  errors: 'error',
  broken: 'quiet',
};

/** One table: its file, its state, what can be done with it. It is also a place to drop the table's own file. */
@Component({
  selector: 'li[appTableTile]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatMenuModule, ProgressBar, RouterLink, StatePill],
  host: {
    class: 'tile',
    '[class.tile--empty]': 'tile().state === "none"',
    '[class.tile--running]': 'tile().state === "running"',
    '[class.is-over]': 'over()',
    '(dragenter)': 'drag($event)',
    '(dragover)': 'drag($event)',
    '(dragleave)': 'over.set(false)',
    '(drop)': 'drop($event)',
  },
  templateUrl: './table-tile.html',
  styleUrl: './table-tile.css',
})
export class TableTile {
  readonly tile = input.required<Tile>();
  readonly label = input.required<string>();
  readonly fileHref = input.required<string>();
  /** Of the run that checks this table now, from 0 to 1. */
  readonly share = input<number | null>(null);
  readonly canChange = input(false);
  /** The findings of this table are on the page. */
  readonly hasFindings = input(false);
  readonly files = output<File[]>();
  readonly open = output();
  readonly remove = output();
  readonly discard = output();
  protected readonly over = signal(false);
  protected readonly t = useTexts(clinicalTexts);
  protected readonly d = useTexts(discardTexts);
  protected readonly f = useFormat();
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  protected readonly kind = computed(() => kinds[this.tile().state]);
  protected readonly pill = computed(() => {
    const { state, count } = this.tile();
    const t = this.t().tile;
    if (state === 'errors' || state === 'warnings') return t[state](count);
    const share = this.share();
    return state === 'running' && share !== null ? t.runningAt(this.f().percent(share)) : t[state];
  });
  protected readonly rows = computed(() => {
    const { file, rows, registration, mandatory, count, tombstone } = this.tile();
    const t = this.t().tile;
    if (registration && count > 0) return t.samples(count);
    if (tombstone) return this.d().tombstone(tombstone, this.f().day(tombstone.discardedAt));
    if (file === null) return mandatory ? t.mandatory : t.optional;
    const when =
      this.f().day(file.uploadedAt) === this.f().day(new Date().toISOString())
        ? this.f().time(file.uploadedAt)
        : this.f().day(file.uploadedAt);
    return rows === null ? `${this.f().bytes(file.bytes)}, ${when}` : t.rows(rows, when);
  });

  protected drag(event: DragEvent): void {
    if (!this.canChange() || this.tile().registration || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.stopPropagation();
    this.over.set(true);
  }

  protected drop(event: DragEvent): void {
    this.over.set(false);
    if (!this.canChange() || this.tile().registration) return;
    event.preventDefault();
    event.stopPropagation();
    this.give([...(event.dataTransfer?.files ?? [])]);
  }

  protected pick(): void {
    this.box()?.nativeElement.click();
  }

  protected picked(): void {
    const box = this.box()?.nativeElement;
    if (!box) return;
    this.give([...(box.files ?? [])]);
    // The same file may be chosen again after it was mended.
    box.value = '';
  }

  private give(files: File[]): void {
    if (files.length > 0) this.files.emit(files);
  }
}
