import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { Icon } from '../icon/icon';

/**
 * A place for files, one or many. The button is the control; the zone adds dragging. What was received is the page's to say
 * (`LiveRegion`), since only it knows what the files are.
 */
@Component({
  selector: 'ui-file-drop',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  host: {
    class: 'drop',
    role: 'group',
    '[class.is-over]': 'over()',
    '[class.is-off]': 'disabled()',
    '[attr.aria-label]': 'heading()',
    '(dragenter)': 'drag($event)',
    '(dragover)': 'drag($event)',
    '(dragleave)': 'leave($event)',
    '(drop)': 'drop($event)',
  },
  template: `<ui-icon name="upload_file" />
    <p class="drop__title">{{ heading() }}</p>
    <p>{{ text() }}</p>
    <input #box type="file" hidden [multiple]="multiple()" [accept]="accept()" (change)="chosen()" />
    <button type="button" class="btn btn--tonal btn--sm" [disabled]="disabled()" (click)="box.click()">{{ button() }}</button>`,
})
export class FileDrop {
  readonly heading = input.required<string>();
  readonly text = input('');
  readonly button = input.required<string>();
  readonly accept = input('.tsv,.txt,.xlsx');
  readonly multiple = input(true);
  readonly disabled = input(false);
  readonly files = output<File[]>();
  protected readonly over = signal(false);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected drag(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    // Also when off: else the browser would leave the page to open the file.
    event.preventDefault();
    event.dataTransfer.dropEffect = this.disabled() ? 'none' : 'copy';
    this.over.set(!this.disabled());
  }

  protected leave(event: DragEvent): void {
    const inside = event.relatedTarget instanceof Node && this.host.contains(event.relatedTarget);
    if (!inside) this.over.set(false);
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    if (!this.disabled()) this.give([...(event.dataTransfer?.files ?? [])]);
  }

  protected chosen(): void {
    const input = this.box().nativeElement;
    this.give([...(input.files ?? [])]);
    // The same file may be chosen again after it was mended.
    input.value = '';
  }

  private give(files: File[]): void {
    if (files.length) this.files.emit(this.multiple() ? files : files.slice(0, 1));
  }
}
