import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output } from '@angular/core';
import type { FindingGroup, Severity } from '@cqdg/contract';
import { Icon } from '../icon/icon';
import { useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Rich } from '../parts/rich';
import { groupKey } from './findings.model';
import type { FindingsStore } from './findings.store';
import { findingsTexts } from './findings.texts';
import { shortTitle } from './words';

/** More groups than this, and a box appears that searches them. */
const searchFrom = 8;

/** The list of groups: errors and warnings apart, by table, biggest first. Arrow keys walk through it, → goes to the rows. */
@Component({
  selector: 'ui-finding-groups',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Rich],
  host: { class: 'findings__groups' },
  templateUrl: './finding-groups.html',
})
export class FindingGroupList {
  readonly store = input.required<FindingsStore>();
  /** The address of a group, so that it can be opened apart or sent to a colleague. */
  readonly link = input.required<(group: FindingGroup) => string>();
  /** A person chose a group: its rows are what to look at now. */
  readonly chosen = output();
  protected readonly t = useTexts(findingsTexts);
  protected readonly f = useFormat();
  protected readonly keyOf = groupKey;
  protected readonly severities: readonly Severity[] = ['error', 'warning'];
  protected readonly searchable = computed(() => this.store().groups().length > searchFrom);
  private readonly language = inject(LanguageService).language;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly nothing = computed(() => {
    const store = this.store();
    const table = store.table();
    if (store.text().trim() !== '') return this.t().noMatch;
    if (table !== null && store.counts().error + store.counts().warning === 0) return this.t().noErrorsTable(table);
    return store.severity() === 'error' ? this.t().noErrors : this.t().noWarnings;
  });

  protected words(group: FindingGroup): string {
    return shortTitle(group.code, this.language());
  }

  protected isChosen(group: FindingGroup): boolean {
    return this.store().chosen() === group;
  }

  protected open(event: MouseEvent, group: FindingGroup): void {
    // A new tab or window is the browser's to open.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void this.store().choose(group);
    this.chosen.emit();
  }

  protected async walk(event: KeyboardEvent): Promise<void> {
    if (event.key === 'ArrowRight') {
      event.preventDefault();
      this.chosen.emit();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const done = this.store().move(event.key === 'ArrowDown' ? 1 : -1);
    // The chosen group is marked at the next rendering; the keyboard goes with it.
    setTimeout(() => this.host.querySelector<HTMLElement>('[aria-current]')?.focus());
    await done;
  }
}
