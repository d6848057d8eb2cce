import { ChangeDetectionStrategy, Component, ElementRef, computed, effect, inject, input, untracked } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { templateFileName } from '@cqdg/dictionary';
import {
  ApiClient,
  EmptyState,
  Icon,
  LanguageService,
  Marked,
  ProblemBanner,
  SearchField,
  Wait,
  capital,
  pageTitle,
  useFormat,
  useTexts,
} from '@cqdg/ui';
import { ComparisonView } from '@cqdg/ui/comparison';
import { keepPlace } from '@cqdg/ui/lists';
import { HowTo } from '../guide/how-to';
import { DictionaryStore } from './dictionary.store';
import { type FieldFilter, fieldFilters } from './dictionary.view';
import { dictionaryTexts } from './dictionary.texts';
import { TableSection } from './table-section';

@Component({
  selector: 'app-dictionary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ComparisonView, EmptyState, HowTo, Icon, Marked, ProblemBanner, RouterLink, SearchField, TableSection, Wait],
  templateUrl: './dictionary.page.html',
  host: { class: 'page' },
})
export class DictionaryPage {
  readonly table = input<string>();
  readonly q = input<string>();
  readonly v = input<string>();
  readonly show = input<string>();
  /** The version to compare with. */
  readonly with = input<string>();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(dictionaryTexts);
  protected readonly f = useFormat();
  protected readonly store = new DictionaryStore(inject(ApiClient), this.language);
  protected readonly capital = capital;
  protected readonly base = computed(() => `/api/dictionaries/${this.store.dictionary()?.version}/templates/`);
  protected readonly files = computed(() => {
    const dictionary = this.store.dictionary();
    if (!dictionary) return null;
    const lang = this.language();
    return {
      xlsx: this.base() + templateFileName(dictionary, { kind: 'xlsx', lang }),
      zip: this.base() + templateFileName(dictionary, { kind: 'zip', lang }),
    };
  });

  constructor() {
    pageTitle(() => [this.store.open()?.label, this.t().title]);
    effect(() => {
      const version = this.v();
      untracked(() => void this.store.load(version).then(() => this.reveal()));
    });
    effect(() => {
      const version = this.with();
      untracked(() => void this.store.compareWith(version));
    });
    // On a phone the tables are a strip that slides: the open one is brought into it.
    effect(() => {
      if (!this.store.open()) return;
      setTimeout(() => this.host.querySelector('.dict__tables [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }));
    });
    effect(() => this.store.table.set(this.table() ?? null));
    effect(() => this.store.query.set(this.q() ?? ''));
    effect(() => this.store.filter.set(fieldFilters.find((one) => one === this.show()) ?? 'all'));
    keepPlace(() => this.store.dictionary() !== null);
  }

  /** The words stay in the address: the page can be sent as a link, and "back" keeps its place. */
  protected search(query: string): void {
    this.store.query.set(query);
    // A search looks everywhere: a table is chosen among its results.
    void this.router.navigate(['/dictionary'], { queryParams: { q: query || null, v: this.v() }, replaceUrl: true, scroll: 'manual' });
  }

  protected filter(filter: FieldFilter): void {
    this.store.filter.set(filter);
    const show = filter === 'all' ? null : filter;
    void this.router.navigate([], { queryParams: { show }, queryParamsHandling: 'merge', replaceUrl: true, scroll: 'manual' });
  }

  protected version(version: string): void {
    void this.router.navigate([], { queryParams: { v: version }, queryParamsHandling: 'merge' });
  }

  protected compare(version: string): void {
    void this.router.navigate([], { queryParams: { with: version || null }, queryParamsHandling: 'merge' });
  }

  protected tsv(table: string): string {
    const dictionary = this.store.dictionary();
    return dictionary ? this.base() + templateFileName(dictionary, { table }) : '';
  }

  /** A link to one field, followed before the dictionary was there. */
  private reveal(): void {
    const fragment = this.route.snapshot.fragment;
    if (fragment) setTimeout(() => document.getElementById(fragment)?.scrollIntoView({ block: 'center' }));
  }
}
