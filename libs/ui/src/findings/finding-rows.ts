import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import type { FindingGroup, FindingView } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { Icon } from '../icon/icon';
import { useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Rich } from '../parts/rich';
import { groupKey } from './findings.model';
import type { FindingsStore } from './findings.store';
import { findingsTexts } from './findings.texts';
import { describe } from './words';

/** Codes whose value alone does not tell what is wrong: their rows show the sentence. */
const spoken = /^(rule|key|reference|row|header|privacy)\./;

/** Of a row, until some have been measured. */
const ROW_PX = 45;
/** Between two looks at which pages are wanted. */
const REST_MS = 120;

/** The rows of a group, however many, with the row number that the spreadsheet shows and the keys that find the record. */
@Component({
  selector: 'ui-finding-rows',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, Rich],
  host: {
    class: 'findings__rows',
    role: 'region',
    tabindex: '0',
    '[attr.aria-label]': 't().rowsCaption',
    '(scroll)': 'look()',
  },
  template: `<table class="table table--stack" [attr.aria-rowcount]="store().length() + 1">
    <caption class="sr">
      {{
        t().rowsCaption
      }}
    </caption>
    <thead>
      <tr>
        <th scope="col">{{ t().row }}</th>
        @for (key of keys(); track key) {
          <th scope="col">{{ fieldLabel()(group().table, key) }}</th>
        }
        <th scope="col">{{ t().value }}</th>
        <th scope="col">{{ sentences() ? t().found : t().proposal }}</th>
      </tr>
    </thead>
    @if (before() > 0) {
      <tbody aria-hidden="true">
        <tr>
          <td class="findings__space" [attr.colspan]="keys().length + 3" [style.height.px]="before()"></td>
        </tr>
      </tbody>
    }
    @for (chunk of chunks(); track chunk.index) {
      <tbody [attr.data-chunk]="chunk.rows ? chunk.index : null">
        @if (chunk.rows; as rows) {
          @for (finding of rows; track finding.id) {
            <tr [attr.aria-rowindex]="chunk.index * store().pageSize + $index + 2">
              <td class="rowno" [attr.data-label]="t().row">{{ finding.row === null ? '–' : f().number(finding.row) }}</td>
              @for (key of keys(); track key) {
                <td [attr.data-label]="fieldLabel()(group().table, key)">
                  <code translate="no">{{ finding.keys[key] ?? '–' }}</code>
                </td>
              }
              <td class="findings__value" [attr.data-label]="t().value">
                @if (finding.value === null || finding.value === '') {
                  <i class="quiet">{{ hidden() ? t().hidden : t().blank }}</i>
                } @else {
                  <code translate="no" [class.bad]="finding.severity === 'error'">{{ finding.value }}</code>
                }
              </td>
              <td class="findings__answer" [attr.data-label]="sentences() ? t().found : t().proposal">
                @if (sentences()) {
                  <ui-rich class="small" [text]="sentence(finding)" />
                } @else if (finding.proposal !== null) {
                  <span class="proposal proposal--row" translate="no"
                    ><ui-icon name="arrow_forward" /><code>{{ finding.proposal }}</code></span
                  >
                } @else {
                  <span class="quiet small">{{ t().none }}</span>
                }
              </td>
            </tr>
          }
        } @else {
          <tr>
            <td class="findings__space quiet small" [attr.colspan]="keys().length + 3" [style.height.px]="heightOf(chunk.index)">
              {{ t().loading }}
            </td>
          </tr>
        }
      </tbody>
    }
    @if (after() > 0) {
      <tbody aria-hidden="true">
        <tr>
          <td class="findings__space" [attr.colspan]="keys().length + 3" [style.height.px]="after()"></td>
        </tr>
      </tbody>
    }
  </table>`,
})
export class FindingRows {
  readonly store = input.required<FindingsStore>();
  readonly group = input.required<FindingGroup>();
  readonly fieldLabel = input.required<(table: string | null, field: string) => string>();
  readonly dictionary = input<Dictionary | null>(null);
  readonly fieldOrder = input<(table: string | null, field: string) => number>(() => 0);
  protected readonly t = useTexts(findingsTexts);
  protected readonly f = useFormat();
  private readonly injector = inject(Injector);
  private readonly language = inject(LanguageService).language;
  protected readonly hidden = computed(() => this.group().code.startsWith('privacy.'));
  protected readonly sentences = computed(() => spoken.test(this.group().code) && this.group().proposals.length === 0);
  /** The identifiers that the rows have, except the field that is itself in question: its value is shown beside. */
  protected readonly keys = computed(() => {
    // Of the group and of the page that came with it: columns stay as they are while rows are scrolled through.
    const known = [this.group().sample, ...(this.store().rows()?.items ?? [])];
    const names = new Set(known.flatMap((row) => Object.keys(row.keys)));
    names.delete(this.group().field ?? '');
    const place = (name: string) => this.fieldOrder()(this.group().table, name);
    return [...names].sort((a, b) => place(a) - place(b)).slice(0, 3);
  });

  protected readonly chunks = computed(() => {
    const { first, last } = this.shown();
    const pages = this.store().pages();
    const count = Math.max(0, Math.min(last, this.count() - 1) - first + 1);
    return Array.from({ length: count }, (_, i) => ({ index: first + i, rows: pages.get(first + i + 1) ?? null }));
  });
  protected readonly before = computed(() => this.sum(0, this.shown().first));
  protected readonly after = computed(() => this.sum(Math.min(this.shown().last + 1, this.count()), this.count()));
  /** The first and the last page that are in the document. */
  private readonly shown = signal({ first: 0, last: 1 });
  private readonly count = computed(() => Math.ceil(this.store().length() / this.store().pageSize));
  /** What pages measured when they were shown: rows may be of any height. */
  private readonly heights = signal<ReadonlyMap<number, number>>(new Map());
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly key = computed(() => groupKey(this.group()));
  private settling: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // Another group begins at the page that it was chosen with; the same group in a newer run stays where it is.
    effect(() => {
      this.key();
      untracked(() => {
        const at = this.store().page() - 1;
        this.heights.set(new Map());
        this.shown.set({ first: Math.max(0, at - 1), last: at + 1 });
        afterNextRender(() => this.start(at), { injector: this.injector });
      });
    });
    afterRenderEffect(() => {
      this.chunks();
      this.measure();
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.settling));
  }

  /** What is in view, and a page before and after it, is in the document. */
  protected look(): void {
    const { scrollTop, clientHeight } = this.host;
    const top = this.pageAt(scrollTop);
    const shown = { first: Math.max(0, top - 1), last: this.pageAt(scrollTop + clientHeight) + 1 };
    const now = this.shown();
    if (shown.first !== now.first || shown.last !== now.last) this.shown.set(shown);
    // While it goes on, pages come at most so often: those that flew by are never asked for.
    this.settling ??= setTimeout(() => {
      this.settling = undefined;
      const { first, last } = this.shown();
      this.store().page.set(this.pageAt(this.host.scrollTop) + 1);
      void this.store().need(first + 1, last + 1);
    }, REST_MS);
  }

  protected heightOf(page: number): number {
    return this.heights().get(page) ?? this.usual();
  }

  private readonly usual = computed(() => {
    const measured = [...this.heights().entries()].filter(([page]) => page < this.count() - 1).map(([, height]) => height);
    const { pageSize } = this.store();
    return measured.length === 0 ? pageSize * ROW_PX : measured.reduce((sum, height) => sum + height, 0) / measured.length;
  });

  private start(at: number): void {
    this.host.scrollTop = this.sum(0, at);
    void this.store().need(at, at + 2);
  }

  private measure(): void {
    const known = untracked(this.heights);
    const found = [...this.host.querySelectorAll<HTMLElement>('tbody[data-chunk]')].map(
      (body) => [Number(body.dataset['chunk']), body.offsetHeight] as const,
    );
    const changed = found.filter(([page, height]) => height > 0 && known.get(page) !== height);
    if (changed.length > 0) this.heights.set(new Map([...known, ...changed]));
  }

  private pageAt(y: number): number {
    let page = 0;
    for (let bottom = this.heightOf(0); bottom <= y && page < this.count() - 1; bottom += this.heightOf(page)) page++;
    return page;
  }

  private sum(from: number, to: number): number {
    const heights = this.heights();
    const usual = this.usual();
    let sum = 0;
    for (let page = from; page < to; page++) sum += heights.get(page) ?? usual;
    return sum;
  }

  protected sentence(finding: FindingView): string {
    return describe(finding, this.language(), this.dictionary()).found;
  }
}
