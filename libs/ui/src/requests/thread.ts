import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, viewChild } from '@angular/core';
import type { RequestAnchor, RequestEntry, RequestFileView } from '@cqdg/contract';
import { Confirm, focusAfter } from '../dialogs';
import { ProblemBanner } from '../feedback/problem-banner';
import { Toaster } from '../feedback/toaster';
import { useFormat } from '../i18n/format';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Icon } from '../icon/icon';
import type { IconName } from '../icon/icons';
import { StatePill } from '../parts/state-pill';
import { Wait } from '../parts/wait';
import { anchorWords } from './anchor-words';
import { ChangeEffects } from './change-effects';
import { ChangeList } from './change-list';
import { Composer } from './composer';
import { requestsTexts } from './requests.texts';
import type { ThreadStore } from './thread.store';

/** A request as both sides see it: what it is about, what was written and done, and where one answers. */
@Component({
  selector: 'ui-thread',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChangeEffects, ChangeList, Composer, Icon, NgTemplateOutlet, ProblemBanner, StatePill, Wait],
  host: { class: 'stack' },
  templateUrl: './thread.html',
  styleUrl: './thread.css',
})
export class Thread {
  readonly store = input.required<ThreadStore>();
  /** What the code of a finding means. */
  readonly codeTitle = input<(code: string, language: 'fr' | 'en') => string>((code) => code);
  /** A file that must not be kept can be discarded: the page asks. */
  readonly mayDiscard = input(false);
  readonly discard = output<RequestFileView>();
  protected readonly t = useTexts(requestsTexts);
  protected readonly f = useFormat();
  protected readonly icons: Record<Exclude<RequestEntry['act'], 'write'>, IconName> = {
    ...{ resolve: 'check_circle', assign: 'person_add', apply: 'science' },
  };
  protected readonly place = computed(() => {
    const anchor: RequestAnchor | null = this.store().request()?.anchor ?? null;
    const [title, language] = [this.codeTitle(), this.language()];
    return anchor && anchorWords(anchor, this.t(), (code) => title(code, language));
  });
  /** How many samples the change would touch. */
  protected readonly changing = computed(() => {
    const preview = this.store().preview();
    return preview ? preview.removed + preview.moved + preview.retyped : 0;
  });
  private readonly language = inject(LanguageService).language;
  private readonly composer = viewChild(Composer);
  private readonly confirm = inject(Confirm);
  private readonly toaster = inject(Toaster);
  private readonly focus = focusAfter();

  protected said({ act, by, assignee, samples }: RequestEntry): string {
    const t = this.t();
    if (act === 'assign') return t.assigned(by, assignee ?? null);
    return act === 'apply' ? t.applied(by, samples ?? 0) : t.resolved(by);
  }

  protected async send(): Promise<void> {
    const message = this.composer()?.message();
    if (message && (await this.store().write(message))) this.done(this.t().sent);
  }

  /** With what was written, where something was. */
  protected async resolve(): Promise<void> {
    const composer = this.composer();
    const isSilent = !composer || composer.isEmpty();
    const message = isSilent ? null : composer.message();
    if ((isSilent || message) && (await this.store().resolve(message))) this.done(this.t().isResolved);
  }

  protected async assign(id: string): Promise<void> {
    if (await this.store().assign(id || null)) this.toaster.show(this.t().given);
  }

  protected async apply(): Promise<void> {
    const [t, count, shown] = [this.t(), this.changing(), this.store().shown()];
    const question = { title: t.applyTitle(count), text: [t.applyText], confirm: t.apply(count), cancel: t.keep };
    if ((await this.confirm.ask(question)) && (await this.store().apply(shown))) this.done(t.made);
  }

  private done(words: string): void {
    this.composer()?.clear();
    this.toaster.show(words);
    this.focus('#thread-title');
  }
}
