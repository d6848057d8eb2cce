import { ChangeDetectionStrategy, Component, ElementRef, input, signal, viewChild } from '@angular/core';
import { ProblemBanner } from '../feedback/problem-banner';
import { useTexts } from '../i18n/texts';
import { Icon } from '../icon/icon';
import type { ChangeDraft } from './change-draft';
import { requestsTexts } from './requests.texts';

/** What must become of each sample: its links and type, or out of the register. */
@Component({
  selector: 'ui-change-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemBanner],
  host: { class: 'stack stack--4' },
  styles: `
    .changed {
      display: grid;
      gap: var(--cqdg-space-3);
      min-width: 0;
      margin: 0;
      padding: var(--cqdg-space-3) var(--cqdg-space-4);
      border: 1px solid var(--mat-sys-outline-variant);
      border-radius: var(--mat-sys-corner-small);
    }
    .changed legend {
      display: flex;
      gap: var(--cqdg-space-2);
      align-items: center;
      overflow-wrap: anywhere;
    }
    .changed__links {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(180px, 1fr));
      gap: var(--cqdg-space-3);
    }
    .changed__links select {
      width: 100%;
      min-width: 0;
    }
    .changed__add {
      display: flex;
      gap: var(--cqdg-space-2);
    }
    .changed__add .btn {
      flex: none;
    }
    p {
      margin: 0;
    }
  `,
  templateUrl: './change-form.html',
})
export class ChangeForm {
  readonly draft = input.required<ChangeDraft>();
  /** The types that the dictionary knows; without them, a type is written. */
  readonly types = input<readonly { code: string; label: string }[]>([]);
  /** Nothing would change, and it was tried to send that. */
  readonly missing = input(false);
  protected readonly t = useTexts(requestsTexts);
  protected readonly parts = ['participant', 'biospecimen'] as const;
  protected readonly adding = signal(false);
  private readonly name = viewChild.required<ElementRef<HTMLInputElement>>('name');

  protected async add(box: HTMLInputElement): Promise<void> {
    if (this.adding()) return;
    this.adding.set(true);
    if (await this.draft().add(box.value)) box.value = '';
    this.adding.set(false);
    box.focus();
  }

  /** The button that was pressed goes with its sample. */
  protected leave(sample: string): void {
    this.draft().leave(sample);
    this.name().nativeElement.focus();
  }
}
