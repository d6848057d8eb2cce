import { ChangeDetectionStrategy, Component, ElementRef, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { MatTabsModule } from '@angular/material/tabs';
import type { Finding, FindingGroup, SampleKind } from '@cqdg/contract';
import {
  EmptyState,
  FileDrop,
  Icon,
  LanguageService,
  LiveRegion,
  ProblemBanner,
  ProgressBar,
  Rich,
  StatePill,
  Toaster,
  Wait,
  pageTitle,
  useFormat,
  useTexts,
} from '@cqdg/ui';
import { Confirm, Dialogs, focusAfter } from '@cqdg/ui/dialogs';
import { keepPlace, listState } from '@cqdg/ui/lists';
import { FindingsStore, FindingsView, describe, isPersonal } from '@cqdg/ui/findings';
import { askDiscard } from '../discard/discard.dialog';
import { discardTexts } from '../discard/discard.texts';
import { announceRun } from '../study/announce-run';
import { DictionaryLabels } from '../study/dictionary-labels';
import { RunCard } from '../study/run-card';
import { HowTo } from '../guide/how-to';
import { StudyWorkspace } from '../study/study-workspace';
import { type SampleSort, sampleSorts } from '../study/study.api';
import { studyTexts } from '../study/study.texts';
import { PreviewTable } from './preview-table';
import { RegistrationStore } from './registration.store';
import { registrationTexts } from './registration.texts';
import { SampleList } from './sample-list';

const kinds: readonly SampleKind[] = ['new', 'known', 'conflict'];

/** Samples come in by file: checked, previewed, then registered for good. */
@Component({
  selector: 'app-registration',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    EmptyState,
    FileDrop,
    FindingsView,
    HowTo,
    Icon,
    MatTabsModule,
    PreviewTable,
    ProblemBanner,
    ProgressBar,
    Rich,
    RouterLink,
    RunCard,
    SampleList,
    StatePill,
    Wait,
  ],
  host: { class: 'page' },
  providers: [DictionaryLabels],
  templateUrl: './registration.page.html',
  styleUrl: './registration.page.css',
})
export class RegistrationPage {
  private readonly workspace = inject(StudyWorkspace);
  private readonly confirm = inject(Confirm);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly focus = focusAfter();
  private readonly live = inject(LiveRegion);
  private readonly router = inject(Router);
  private readonly language = inject(LanguageService).language;
  private readonly replaceBox = viewChild<ElementRef<HTMLInputElement>>('replaceBox');
  private readonly doneBox = viewChild<ElementRef<HTMLElement>>('doneBox');
  protected readonly labels = inject(DictionaryLabels);
  protected readonly t = useTexts(registrationTexts);
  protected readonly d = useTexts(discardTexts);
  protected readonly shared = useTexts(studyTexts);
  protected readonly f = useFormat();
  protected readonly kinds = kinds;
  protected readonly api = this.workspace.api;
  protected readonly registration = this.workspace.store.registration;
  /** The registered samples: what is searched and sorted is in the address. */
  protected readonly list = listState<SampleSort>({ sorts: sampleSorts });
  protected readonly store = new RegistrationStore(this.workspace.store, this.workspace.api);
  protected readonly findings = new FindingsStore(this.workspace.api);
  private readonly run = computed(() => this.store.draft()?.run ?? null);
  protected readonly problem = this.store.problem;
  protected readonly mayAsk = computed(() => this.workspace.store.permissions().has('study.discuss'));
  /** The file holds what could tell who a person is. */
  protected readonly personal = computed(() => this.findings.groups().some(isPersonal));
  protected readonly tab = computed(() => kinds.indexOf(this.store.kind()));
  /** The draft whose rows are on the page. */
  private readonly shownDraft = signal<string | null>(null);

  constructor() {
    pageTitle(() => [this.store.canRegister() ? this.t().title : this.t().titleRead, this.workspace.store.study()?.name[this.language()]]);
    announceRun(this.run);
    keepPlace(() => this.store.samples() !== null);
    const registry = computed(() => {
      const now = this.registration();
      return now && now.registered > 0 ? now.registryVersion : null;
    });
    effect(() => {
      const { query, sort, direction, page } = this.list.view();
      // Also when a colleague registers samples meanwhile.
      if (registry() !== null) untracked(() => void this.store.list({ search: query, sort, direction, page }));
    });
    effect(() => {
      const draft = this.store.draft();
      const phase = this.store.phase();
      untracked(() => {
        if (phase === 'errors' && draft?.run) void this.findings.show(draft.run);
        else this.findings.clear();
        const key = draft && (phase === 'preview' || phase === 'errors') && draft.rows ? `${draft.id} ${draft.run?.id}` : null;
        if (key !== null && key !== this.shownDraft()) void this.store.showKind(firstKind(draft?.rows ?? null));
        this.shownDraft.set(key);
      });
    });
  }

  protected async send(files: File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    this.live.announce(files.length > 1 ? this.t().many : this.t().received(file.name));
    await this.store.send(file);
  }

  protected replaced(): void {
    const box = this.replaceBox()?.nativeElement;
    if (!box) return;
    void this.send([...(box.files ?? [])]);
    // The same file may be chosen again after it was mended.
    box.value = '';
  }

  protected async remove(): Promise<void> {
    const draft = this.store.draft();
    if (!draft) return;
    const t = this.t();
    const sure = await this.confirm.ask({
      title: t.removeTitle(draft.fileName),
      text: t.removeText,
      confirm: t.removeConfirm,
      cancel: t.removeKeep,
      danger: true,
    });
    if (sure && (await this.store.discard())) this.backToStart();
  }

  protected async erase(): Promise<void> {
    const draft = this.store.draft();
    if (!draft) return;
    const question = { title: this.d().draftTitle, kind: 'draft', id: draft.id, api: this.api } as const;
    if (!(await askDiscard(this.dialogs, question))) return;
    this.toaster.show(this.d().draftDone);
    await this.store.refresh();
    this.backToStart();
  }

  /** The file's card is gone, and the button that had the focus with it. */
  private backToStart(): void {
    this.focus('ui-file-drop button');
  }

  protected async register(): Promise<void> {
    const count = this.store.draft()?.rows?.new ?? 0;
    const t = this.t();
    const sure = await this.confirm.ask({
      title: t.confirmTitle(count),
      text: t.confirmText(count),
      confirm: t.confirm(count),
      cancel: t.keep,
    });
    if (!sure || !(await this.store.commit())) return;
    this.list.search('');
    this.live.announce(t.done(count));
    // The button is gone: the keyboard goes to what was done, after the rendering that shows it.
    setTimeout(() => {
      scrollTo({ top: 0 });
      this.doneBox()?.nativeElement.focus({ preventScroll: true });
    });
  }

  protected sentences(finding: Finding): string {
    const said = describe(finding, this.language());
    return [said.found, said.expected, said.mend].filter(Boolean).join(' ');
  }

  protected readonly link = (group: FindingGroup) =>
    this.router.serializeUrl(
      this.router.createUrlTree(['/s', this.workspace.code, 'registration'], { queryParams: { field: group.field, code: group.code } }),
    );
}

/** What needs a look first: conflicts, else what is new, else what is known. */
function firstKind(rows: Record<SampleKind, number> | null): SampleKind {
  if ((rows?.conflict ?? 0) > 0) return 'conflict';
  return (rows?.new ?? 0) > 0 || (rows?.known ?? 0) === 0 ? 'new' : 'known';
}
