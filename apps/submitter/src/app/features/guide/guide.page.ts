import { ChangeDetectionStrategy, Component, ElementRef, computed, effect, inject, input, resource, viewChild } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { EmptyState, Icon, LanguageService, Wait, pageTitle, useTexts } from '@cqdg/ui';
import { GuideBlocks } from './guide-blocks';
import type { Block } from './guide.model';
import { guideTexts } from './guide.texts';
import { loadChapters } from './load-chapters';

/** The guide of the journey. A chapter and its language are in one file, loaded when it is asked for. */
@Component({
  selector: 'app-guide',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, GuideBlocks, Icon, RouterLink, Wait],
  templateUrl: './guide.page.html',
  styleUrl: './guide.page.css',
  host: { class: 'page' },
})
export class GuidePage {
  readonly chapter = input<string>();
  private readonly language = inject(LanguageService).language;
  private readonly route = inject(ActivatedRoute);
  protected readonly t = useTexts(guideTexts);
  protected readonly chapters = resource({ params: () => this.language(), loader: ({ params }) => loadChapters(params) });
  protected readonly all = computed(() => (this.chapters.hasValue() ? this.chapters.value() : null));
  protected readonly at = computed(() => {
    const wanted = this.chapter();
    return wanted === undefined ? 0 : (this.all() ?? []).findIndex(({ id }) => id === wanted);
  });
  protected readonly open = computed(() => this.all()?.[this.at()]);
  protected readonly before = computed(() => this.all()?.[this.at() - 1]);
  protected readonly after = computed(() => this.all()?.[this.at() + 1]);
  protected readonly sections = computed(() => (this.open()?.blocks ?? []).filter(isSection));
  private readonly strip = viewChild<ElementRef<HTMLElement>>('strip');

  constructor() {
    pageTitle(() => [this.open()?.title, this.t().title]);
    effect(() => {
      if (!this.open()) return;
      const fragment = this.route.snapshot.fragment;
      setTimeout(() => {
        // On a phone the chapters are a strip that slides: the open one is brought into it.
        this.strip()?.nativeElement.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
        if (fragment) document.getElementById(fragment)?.scrollIntoView();
      });
    });
  }
}

function isSection(block: Block): block is Block & { kind: 'h2' } {
  return block.kind === 'h2';
}
