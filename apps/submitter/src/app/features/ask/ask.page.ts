import { ChangeDetectionStrategy, Component, ElementRef, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StudyRole } from '@cqdg/contract';
import { ApiClient, EmptyState, LanguageService, LiveRegion, ProblemBanner, pageTitle, useTexts } from '@cqdg/ui';
import { AskDraft, type AskField } from './ask.draft';
import { askTexts } from './ask.texts';

const limits: Record<AskField, number> = { name: 200, email: 320, organisation: 200, study: 300 };
const complete: Record<AskField, string> = { name: 'name', email: 'email', organisation: 'organization', study: 'off' };

/** Where somebody without an account asks the centre for one. Says the same whether there is such an account or not. */
@Component({
  selector: 'app-ask',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [EmptyState, ProblemBanner, RouterLink],
  templateUrl: './ask.page.html',
  styles: '.trap { position: absolute; left: -10000px; }',
  host: { class: 'page narrow' },
})
export class AskPage {
  protected readonly t = useTexts(askTexts);
  protected readonly draft = new AskDraft(inject(ApiClient), inject(LanguageService).language);
  private readonly live = inject(LiveRegion);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly roles: readonly StudyRole[] = ['lead', 'submitter', 'reader'];
  protected readonly fields = computed(() =>
    (['name', 'email', 'organisation', 'study'] as const).map((field) => ({
      ...{ field, label: this.t()[field], max: limits[field], complete: complete[field], type: field === 'email' ? 'email' : 'text' },
      help: this.note(field),
    })),
  );

  constructor() {
    pageTitle(() => [this.t().title]);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.draft.send()) return;
    if (this.draft.wrong().size === 0) return;
    this.live.announce(this.t().review);
    setTimeout(() => this.host.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  }

  private note(field: AskField): string {
    if (this.draft.wrong().has(field)) return field === 'email' ? this.t().wrongEmail : this.t().missing;
    return field === 'study' ? this.t().studyHelp : '';
  }
}
