import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type StudyView, dataUseModifiers, dataUsePermissions } from '@cqdg/contract';
import {
  ApiClient,
  type ApiProblem,
  Icon,
  LanguageService,
  ProblemBanner,
  StatePill,
  Toaster,
  Wait,
  pageTitle,
  studyState,
  toApiProblem,
  useFormat,
  useTexts,
} from '@cqdg/ui';
import { Confirm, focusAfter } from '@cqdg/ui/dialogs';
import { People, PeopleStore } from '@cqdg/ui/people';
import { Decisions } from '../decisions/decisions';
import { Files } from '../files/files';
import { StudyDraft } from './study-draft';
import { StudyForm } from './study-form';
import { studyTexts } from './study.texts';

@Component({
  selector: 'app-study',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Decisions, Files, Icon, People, ProblemBanner, RouterLink, StatePill, StudyForm, Wait],
  templateUrl: './study.page.html',
  styleUrl: './study.page.css',
  host: { class: 'page' },
})
export class StudyPage {
  readonly study = input.required<string>();
  private readonly api = inject(ApiClient);
  private readonly toaster = inject(Toaster);
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(studyTexts);
  protected readonly f = useFormat();
  protected readonly summary = signal<StudyView | null>(null);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly draft = signal<StudyDraft | null>(null);
  protected readonly permissions = computed(() => this.summary()?.permissions ?? []);
  protected readonly state = computed(() => {
    const summary = this.summary();
    return summary && studyState(summary, this.language());
  });
  protected readonly uses = computed(() => {
    const { permission, modifiers = [] } = this.summary()?.dataUse ?? {};
    const labels = { ...dataUsePermissions, ...dataUseModifiers };
    return [permission, ...modifiers].flatMap((code) => (code ? [{ code, label: labels[code][this.language()] }] : []));
  });
  private readonly confirm = inject(Confirm);
  private readonly focus = focusAfter();
  private readonly mayInvite = computed(() => this.permissions().includes('study.invite'));
  protected readonly people = computed(() => new PeopleStore(this.api, this.study(), this.mayInvite()));

  constructor() {
    pageTitle(() => [this.summary()?.name[this.language()], this.t().studies]);
    effect(() => {
      const code = this.study();
      untracked(() => void this.load(code));
    });
  }

  protected async load(code = this.study()): Promise<void> {
    this.problem.set(null);
    try {
      this.summary.set(await this.api.get<StudyView>(`/api/studies/${encodeURIComponent(code)}`));
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }

  protected edit(): void {
    this.draft.set(new StudyDraft(this.api, this.summary()));
  }

  protected saved(study: StudyView): void {
    this.summary.set(study);
    this.draft.set(null);
    this.toaster.show(this.t().saved);
  }

  protected async archive(): Promise<void> {
    const [now, t] = [this.summary(), this.t()];
    if (!now) return;
    const question = { title: t.archiveTitle(now.name[this.language()]), text: t.archiveText, confirm: t.archive, cancel: t.cancel };
    if (!now.archivedAt && !(await this.confirm.ask(question))) return;
    const path = `/api/studies/${encodeURIComponent(now.code)}/archive`;
    try {
      this.summary.set(await (now.archivedAt ? this.api.delete<StudyView>(path) : this.api.put<StudyView>(path, null)));
      this.draft.set(null);
      this.toaster.show(now.archivedAt ? t.unarchiveDone : t.archiveDone);
      this.focus('h1');
    } catch (error) {
      this.problem.set(toApiProblem(error));
    }
  }
}
