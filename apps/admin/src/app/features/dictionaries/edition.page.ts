import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ApiClient, Icon, ProblemBanner, StatePill, Toaster, Wait, pageTitle, useTexts } from '@cqdg/ui';
import { ComparisonView } from '@cqdg/ui/comparison';
import { Confirm, focusAfter } from '@cqdg/ui/dialogs';
import { EditionStore } from './dictionaries.store';
import { stateKinds } from './dictionaries.page';
import { dictionariesTexts } from './dictionaries.texts';
import { FaultList } from './fault-list';
import { RehearsalCard } from './rehearsal.card';
import { RehearsalStore } from './rehearsal.store';
import { rehearsalCardTexts } from './rehearsal.texts';

/** One edition: what is to be mended in it, what it changes, and how it comes into force. */
@Component({
  selector: 'app-edition',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ComparisonView, FaultList, Icon, ProblemBanner, RehearsalCard, RouterLink, StatePill, Wait],
  templateUrl: './edition.page.html',
  styles: '.row--end { align-items: end; }',
  host: { class: 'page' },
})
export class EditionPage {
  readonly version = input.required<string>();
  protected readonly t = useTexts(dictionariesTexts);
  private readonly ofRehearsal = useTexts(rehearsalCardTexts);
  private readonly api = inject(ApiClient);
  private readonly confirm = inject(Confirm);
  private readonly toaster = inject(Toaster);
  private readonly router = inject(Router);
  private readonly focus = focusAfter();
  protected readonly store = computed(() => new EditionStore(this.api, this.version()));
  protected readonly rehearsal = computed(() => new RehearsalStore(this.api, this.version()));
  protected readonly kinds = stateKinds;
  protected readonly toMend = computed(() => {
    const { errors = 0, warnings = 0 } = this.store().edition()?.lint ?? {};
    return errors + warnings > 0;
  });
  /** As the browser's field gives it: local time without a zone. */
  protected readonly at = signal('');

  constructor() {
    pageTitle(() => [this.t().edition(this.version()), this.t().title]);
    effect(() => {
      const store = this.store();
      untracked(() => void store.load());
    });
  }

  protected async publish(later: boolean): Promise<void> {
    const [t, store] = [this.t(), this.store()];
    const at = later ? new Date(this.at()).toISOString() : null;
    const open = store.detail()?.open ?? 0;
    const question = {
      title: t.publishTitle(this.version()),
      text: [...t.publishText(open), ...this.foreseen()],
      confirm: later ? t.schedule : t.publish,
    };
    if (!(await this.confirm.ask({ ...question, cancel: t.cancel, danger: !later }))) return;
    if (!(await store.publish(at))) return;
    this.said(at ? t.scheduled(at) : t.published(this.version()));
  }

  protected async cancel(): Promise<void> {
    if (await this.store().cancel()) this.said(this.t().unscheduled);
  }

  protected async discard(): Promise<void> {
    const t = this.t();
    const question = { title: t.discardTitle(this.version()), text: t.discardText, confirm: t.discard, cancel: t.keep, danger: true };
    if (!(await this.confirm.ask(question)) || !(await this.store().discard())) return;
    this.toaster.show(t.discarded(this.version()));
    await this.router.navigateByUrl('/dictionaries');
  }

  /** What the rehearsal says of a publication, where there is a study that it could speak of. */
  private foreseen(): string[] {
    const [t, store] = [this.ofRehearsal(), this.rehearsal()];
    if (store.studies().length === 0) return [];
    const breaks = store.counts().find(({ verdict }) => verdict === 'breaks')?.count ?? 0;
    return [...(store.known() ? [t.ofPublication(breaks)] : []), ...(store.unsure() > 0 ? [t.notRehearsed] : [])];
  }

  private said(words: string): void {
    this.toaster.show(words);
    this.focus('h1');
  }
}
