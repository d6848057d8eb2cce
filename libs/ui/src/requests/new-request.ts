import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { type NewRequest as NewRequestInput, type RequestAnchor, type RequestKind, type RequestView, requestKinds } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '../api/api-problem';
import { ProblemBanner } from '../feedback/problem-banner';
import { LanguageService } from '../i18n/language.service';
import { useTexts } from '../i18n/texts';
import { Icon } from '../icon/icon';
import { anchorWords } from './anchor-words';
import type { SendAttachment } from './attachments';
import type { ChangeDraft } from './change-draft';
import { ChangeForm } from './change-form';
import { Composer } from './composer';
import { requestsTexts } from './requests.texts';

/** The form that opens a request. What was written stays until the request is there. */
@Component({
  selector: 'ui-new-request',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChangeForm, Composer, Icon, ProblemBanner],
  host: { class: 'stack' },
  styles: `
    .card {
      max-width: 800px;
    }
    .card__body {
      padding-top: var(--cqdg-space-5);
    }
  `,
  templateUrl: './new-request.html',
})
export class NewRequest {
  readonly kinds = input<readonly RequestKind[]>(requestKinds);
  readonly kind = input<RequestKind>('question');
  readonly anchor = input<RequestAnchor | null>(null);
  readonly changes = input<ChangeDraft | null>(null);
  readonly types = input<readonly { code: string; label: string }[]>([]);
  readonly codeTitle = input<(code: string, language: 'fr' | 'en') => string>((code) => code);
  readonly attach = input.required<SendAttachment>();
  readonly ask = input.required<(request: NewRequestInput) => Promise<RequestView>>();
  readonly made = output<RequestView>();
  readonly left = output();
  protected readonly t = useTexts(requestsTexts);
  private readonly picked = signal<RequestKind | null>(null);
  protected readonly chosen = computed(() => this.picked() ?? this.kind());
  protected readonly subject = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  private readonly tried = signal(false);
  protected readonly wrong = computed(() => this.tried() && !this.subject().trim());
  protected readonly unchanged = computed(
    () => this.tried() && this.chosen() === 'sample_change' && this.changes()?.changes().length === 0,
  );
  protected readonly place = computed(() => {
    const [anchor, title, language] = [this.anchor(), this.codeTitle(), this.language()];
    return anchor && anchorWords(anchor, this.t(), (code) => title(code, language));
  });
  private readonly language = inject(LanguageService).language;
  private readonly composer = viewChild.required(Composer);
  private readonly subjectBox = viewChild.required<ElementRef<HTMLInputElement>>('subjectBox');

  protected pick(kind: RequestKind): void {
    this.picked.set(kind);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.tried.set(true);
    this.problem.set(null);
    const message = this.composer().message();
    if (this.wrong()) this.subjectBox().nativeElement.focus();
    if (!message || this.wrong() || this.unchanged()) return;
    const [kind, changes] = [this.chosen(), this.changes()?.changes() ?? []];
    this.busy.set(true);
    try {
      const request = { ...message, kind, subject: this.subject().trim(), anchor: this.anchor() };
      this.made.emit(await this.ask()({ ...request, ...(kind === 'sample_change' && { changes }) }));
    } catch (error) {
      this.problem.set(toApiProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
