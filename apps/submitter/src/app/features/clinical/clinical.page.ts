import { ChangeDetectionStrategy, Component, ElementRef, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { FindingGroup } from '@cqdg/contract';
import { recogniseTable } from '@cqdg/validation';
import { FileDrop, Icon, LanguageService, LiveRegion, ProblemBanner, Rich, Toaster, pageTitle, useTexts } from '@cqdg/ui';
import { Confirm, Dialogs, focusAfter } from '@cqdg/ui/dialogs';
import { FindingsStore, FindingsView, MendingStore, isPersonal, shortTitle } from '@cqdg/ui/findings';
import { announceRun } from '../study/announce-run';
import { DictionaryLabels } from '../study/dictionary-labels';
import { RunCard } from '../study/run-card';
import { progressOf } from '../study/run-progress';
import { HowTo } from '../guide/how-to';
import { StudyWorkspace } from '../study/study-workspace';
import { studyTexts } from '../study/study.texts';
import { askDiscard } from '../discard/discard.dialog';
import { discardTexts } from '../discard/discard.texts';
import { ComingEditionsView } from '../coming/coming-editions';
import { ClinicalStore } from './clinical.store';
import { clinicalTexts } from './clinical.texts';
import { goTo, paramsOf, placeOf } from './findings-place';
import { TableTile } from './table-tile';
import { tilesOf, type Tile } from './tiles';
import { UploadList } from './upload-list';

/** The clinical tables: files come in, are checked at once, and their findings are mended beside them. */
@Component({
  selector: 'app-clinical',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ComingEditionsView, FileDrop, FindingsView, HowTo, Icon, ProblemBanner, Rich, RouterLink, RunCard, TableTile, UploadList],
  host: { class: 'page' },
  providers: [DictionaryLabels],
  templateUrl: './clinical.page.html',
  styleUrl: './clinical.page.css',
})
export class ClinicalPage {
  private readonly workspace = inject(StudyWorkspace);
  private readonly confirm = inject(Confirm);
  private readonly dialogs = inject(Dialogs);
  private readonly toaster = inject(Toaster);
  private readonly live = inject(LiveRegion);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly language = inject(LanguageService).language;
  private readonly focus = focusAfter();
  private readonly findingsView = viewChild(FindingsView, { read: ElementRef });
  protected readonly labels = inject(DictionaryLabels);
  protected readonly t = useTexts(clinicalTexts);
  protected readonly d = useTexts(discardTexts);
  protected readonly shared = useTexts(studyTexts);
  protected readonly api = this.workspace.api;
  protected readonly submission = this.workspace.store.submission;
  protected readonly registration = this.workspace.store.registration;
  protected readonly store = new ClinicalStore(this.workspace.store, this.workspace.api, { recognise: (name) => this.recognise(name) });
  protected readonly findings = new FindingsStore(this.workspace.api, { words: (group) => shortTitle(group.code, this.language()) });
  protected readonly mending = new MendingStore({
    apply: (input) => this.store.fix(input),
    restore: async (table, version) => {
      if (!(await this.store.restore(table, version))) throw this.store.problem();
    },
    currentVersion: (table) => this.store.currentVersion(table),
  });
  /** Names of files that belong on the registration's page. */
  protected readonly misplaced = signal<readonly string[]>([]);

  /** A question to the centre about a group of findings: its place, and the first row of it. */
  protected readonly askLink = ({ table, field, code, count, sample }: FindingGroup) => {
    if (!this.workspace.store.permissions().has('study.discuss')) return null;
    const row = count === 1 && sample.row !== null ? String(sample.row) : null;
    const place = { ...(table && { table }), ...(field && { field }), ...(row && { row }), code };
    return { path: `/s/${encodeURIComponent(this.workspace.code)}/requests/new`, query: place };
  };
  protected readonly run = computed(() => this.submission()?.run ?? null);
  protected readonly liveRun = computed(() => {
    const run = this.run();
    return run && ['queued', 'running', 'broken'].includes(run.state) ? run : null;
  });
  protected readonly share = computed(() => {
    const run = this.run();
    const percent = run ? progressOf(run).percent : null;
    return percent === null ? null : percent / 100;
  });
  protected readonly tables = computed(() => (this.submission()?.tables ?? []).map((table) => table.table));
  protected readonly filled = computed(
    () => new Set((this.submission()?.tables ?? []).filter((one) => one.file !== null).map((one) => one.table)),
  );
  protected readonly tiles = computed(() => {
    const [submission, registration] = [this.submission(), this.registration()];
    if (!submission || !registration) return [];
    const order = this.labels.dictionary()?.schemas.map((schema) => schema.name) ?? this.tables();
    return tilesOf(order, this.labels.profile()?.table ?? null, registration, submission);
  });
  protected readonly withFindings = computed(() => new Set(this.findings.groups().map((group) => group.table)));
  /** Tables whose file, as it is now, holds what could tell who a person is. */
  protected readonly personal = computed(() => {
    const found = new Set(
      this.findings
        .groups()
        .filter(isPersonal)
        .map(({ table }) => table),
    );
    return this.outdated() ? [] : [...this.filled()].filter((table) => found.has(table));
  });
  protected readonly problem = this.store.problem;

  /** The findings that are shown are of files that have been changed since. */
  private readonly outdated = computed(() => {
    const shown = this.findings.run();
    return shown !== null && (this.run()?.id !== shown.id || this.submission()?.state === 'open');
  });
  protected readonly note = computed(() => {
    if (!this.outdated()) return '';
    const run = this.liveRun();
    return run && run.state !== 'broken' ? this.t().replaces(run.number) : this.t().outdated;
  });
  protected readonly locked = computed(() => {
    if (!this.store.inWork()) return this.t().lockedSigned;
    if (!this.store.canUpload()) return this.t().lockedReader;
    if (this.store.checking()) return this.t().lockedRun;
    return this.outdated() ? this.t().lockedOutdated : null;
  });

  constructor() {
    pageTitle(() => [this.t().title, this.workspace.store.study()?.name[this.language()]]);
    announceRun(this.run);
    const place = placeOf(this.route.snapshot.queryParams);
    let arrived = false;
    let discards: readonly string[] = [];
    effect(() => {
      const run = this.run();
      const gone = this.workspace.store.discards();
      // A colleague's discard too: what was found in the file must not stay in sight.
      if (gone.some((id) => !discards.includes(id))) untracked(() => this.findings.clear());
      discards = gone;
      if (run?.state !== 'passed' && run?.state !== 'failed') return;
      untracked(async () => {
        await this.findings.show(run);
        if (arrived || this.findings.groups().length === 0) return;
        arrived = true;
        await goTo(this.findings, place);
      });
    });
    // The address follows what is shown, so that "back" from another page finds the same place.
    effect(() => {
      const group = this.findings.chosen();
      const params = paramsOf(group, this.findings.page(), this.findings.table());
      if (group) untracked(() => void this.router.navigate([], { relativeTo: this.route, queryParams: params, replaceUrl: true }));
    });
  }

  protected take(files: File[], table: string | null = null): void {
    const registration = this.labels.profile()?.table;
    const elsewhere =
      table === null ? files.filter((file) => registration !== undefined && this.recognise(file.name) === registration) : [];
    this.misplaced.set(elsewhere.map((file) => file.name));
    const taken = files.filter((file) => !elsewhere.includes(file));
    if (taken.length === 0) return;
    this.store.queue.add(taken, taken.length === 1 ? table : null);
    this.live.announce(this.t().taken(taken.length, this.store.queue.asking()));
  }

  protected async openTable(table: string): Promise<void> {
    await this.findings.showTable(table);
    const view: HTMLElement | undefined = this.findingsView()?.nativeElement;
    view?.scrollIntoView({ block: 'start' });
    view?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
  }

  protected async remove(tile: Tile): Promise<void> {
    const t = this.t();
    const sure = await this.confirm.ask({
      title: t.removeTitle(tile.table),
      text: t.removeText(tile.rows),
      confirm: t.removeConfirm,
      cancel: t.removeKeep,
      danger: true,
    });
    if (!sure || !(await this.store.remove(tile.table))) return;
    this.keepFocus(tile.table);
    const removed = this.store.removed();
    this.toaster.show(
      t.removed(tile.table),
      removed && { label: this.shared().undo, run: () => void this.putBack(removed.table, removed.version) },
    );
  }

  /** The menu's button went with the file: where it was, another can be added. */
  private keepFocus(table: string): void {
    this.focus(`[data-table="${table}"] .iconbtn`);
  }

  protected async discard(table: string): Promise<void> {
    const version = this.store.currentVersion(table);
    if (version === null) return;
    const question = { title: this.d().title(table), kind: 'table', id: version, api: this.api } as const;
    if (!(await askDiscard(this.dialogs, question))) return;
    this.toaster.show(this.d().done(table));
    await this.store.refresh();
    this.keepFocus(table);
  }

  protected readonly link = (group: FindingGroup) =>
    this.router.serializeUrl(this.router.createUrlTree([], { relativeTo: this.route, queryParams: paramsOf(group) }));

  private async putBack(table: string, version: string): Promise<void> {
    if (await this.store.restore(table, version)) this.live.announce(this.t().restored(table));
  }

  private recognise(name: string): string | null {
    const dictionary = this.labels.dictionary();
    // Before the dictionary has come, the server tells: it knows the same rule.
    if (!dictionary) return 'server';
    const found = recogniseTable(dictionary, name);
    if (found.kind === 'unknown') return null;
    // A workbook's sheets tell their tables, and the server says which kinds of files it refuses.
    return found.kind === 'table' && found.format === 'tsv' ? found.table : 'server';
  }
}
