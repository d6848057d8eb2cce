import { ChangeDetectionStrategy, Component, ElementRef, booleanAttribute, computed, inject, input, output } from '@angular/core';
import { type DataUseModifier, type StudyView, dataUseModifiers, dataUsePermissions } from '@cqdg/contract';
import { Icon, LanguageService, LiveRegion, ProblemBanner, useTexts } from '@cqdg/ui';
import type { DraftField, StudyDraft } from './study-draft';
import { studyTexts } from './study.texts';

/** The fields of a study, in both languages. */
@Component({
  selector: 'app-study-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, ProblemBanner],
  templateUrl: './study-form.html',
  styleUrl: './study-form.css',
})
export class StudyForm {
  readonly draft = input.required<StudyDraft>();
  /** The code of a study that is there does not change. */
  readonly fixed = input(false, { transform: booleanAttribute });
  readonly saved = output<StudyView>();
  readonly cancelled = output();
  protected readonly t = useTexts(studyTexts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly live = inject(LiveRegion);
  private readonly language = inject(LanguageService).language;
  protected readonly uses = computed(() =>
    Object.entries(dataUsePermissions).map(([code, label]) => ({ code, label: label[this.language()] })),
  );
  protected readonly modifiers = computed(() =>
    Object.entries(dataUseModifiers).map(([code, label]) => ({ code: code as DataUseModifier, label: label[this.language()] })),
  );
  protected readonly codeNote = computed(() => {
    const [t, value] = [this.t(), this.draft().values().code.trim()];
    switch (this.draft().errors().get('code')) {
      case 'missing':
        return t.codeMissing;
      case 'wrong':
        return t.codeWrong(value);
      case 'taken':
        return t.codeTaken(value);
      default:
        return t.codeHelp;
    }
  });
  protected readonly names = computed<{ field: DraftField; id: string; label: string; lang: string }[]>(() => [
    { field: 'name.fr', id: 'name-fr', label: this.t().nameFr, lang: 'fr' },
    { field: 'name.en', id: 'name-en', label: this.t().nameEn, lang: 'en' },
  ]);
  protected readonly descriptions = computed<{ field: DraftField; id: string; label: string; lang: string }[]>(() => [
    { field: 'description.fr', id: 'description-fr', label: this.t().descriptionFr, lang: 'fr' },
    { field: 'description.en', id: 'description-en', label: this.t().descriptionEn, lang: 'en' },
  ]);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const study = await this.draft().send();
    if (study) return this.saved.emit(study);
    const wrong = this.draft().errors().size;
    if (wrong === 0) return;
    this.live.announce(this.t().review(wrong));
    setTimeout(() => this.host.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  }
}
