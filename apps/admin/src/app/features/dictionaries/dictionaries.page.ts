import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { EditionState } from '@cqdg/contract';
import { ApiClient, FileDrop, ProblemBanner, type StateKind, StatePill, Toaster, Wait, pageTitle, useTexts } from '@cqdg/ui';
import { DictionariesStore } from './dictionaries.store';
import { dictionariesTexts } from './dictionaries.texts';
import { FaultList } from './fault-list';

export const stateKinds: Record<EditionState, StateKind> = { draft: 'quiet', scheduled: 'run', active: 'ok', retired: 'quiet' };

/** Every edition of the dictionary, and the place to bring a new one. */
@Component({
  selector: 'app-dictionaries',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [FaultList, FileDrop, ProblemBanner, RouterLink, StatePill, Wait],
  templateUrl: './dictionaries.page.html',
  host: { class: 'page' },
})
export class DictionariesPage {
  protected readonly t = useTexts(dictionariesTexts);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  protected readonly store = new DictionariesStore(inject(ApiClient));
  protected readonly kinds = stateKinds;

  constructor() {
    pageTitle(() => [this.t().title]);
    void this.store.load();
  }

  protected async send([file]: File[]): Promise<void> {
    if (!file) return;
    const draft = await this.store.send(file);
    if (!draft) return;
    this.toaster.show(this.t().kept(draft.version));
    await this.router.navigate(['/dictionaries', draft.version]);
  }
}
