import { ChangeDetectionStrategy, Component, computed, effect, inject, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type MolecularFileView, type MolecularListView, type MolecularQuery, type MolecularState, molecularStates } from '@cqdg/contract';
import {
  EmptyState,
  Icon,
  LanguageService,
  Pager,
  ProblemBanner,
  Rich,
  SearchField,
  type StateKind,
  StatePill,
  Wait,
  pageTitle,
  useFormat,
  useTexts,
} from '@cqdg/ui';
import { PagedStore, choiceInAddress, keepPlace, listState } from '@cqdg/ui/lists';
import { sftpBytes } from '@cqdg/ui/sftp';
import { HowTo } from '../guide/how-to';
import { StudyWorkspace } from '../study/study-workspace';
import { CopyHash } from './copy-hash';
import { molecularTexts } from './molecular.texts';

const SIZE = 50;
const kinds: Record<MolecularState, StateKind> = { stored: 'ok', receiving: 'run', interrupted: 'warn' };

/** The molecular files of the study, as they stand now. */
@Component({
  selector: 'app-molecular',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CopyHash, EmptyState, HowTo, Icon, Pager, ProblemBanner, Rich, RouterLink, SearchField, StatePill, Wait],
  host: { class: 'page' },
  templateUrl: './molecular.page.html',
  styleUrl: './molecular.page.css',
})
export class MolecularPage {
  private readonly workspace = inject(StudyWorkspace);
  private readonly router = inject(Router);
  protected readonly language = inject(LanguageService).language;
  protected readonly t = useTexts(molecularTexts);
  protected readonly f = useFormat();
  protected readonly bytes = sftpBytes;
  protected readonly kinds = kinds;
  protected readonly states = molecularStates;
  protected readonly list = listState({ sorts: ['path'] });
  protected readonly state = choiceInAddress('state', molecularStates);
  protected readonly store = new PagedStore<MolecularFileView, MolecularQuery, MolecularListView>((query) =>
    this.workspace.api.molecular(query),
  );
  private readonly query = computed<MolecularQuery>(() => {
    const { query, page } = this.list.view();
    const [search, state] = [query.trim(), this.state.value()];
    return { page, size: SIZE, ...(search && { search }), ...(state && { state }) };
  });
  protected readonly filtered = computed(() => Object.keys(this.query()).length > 2);

  constructor() {
    pageTitle(() => [this.t().title, this.workspace.store.study()?.name[this.language()]]);
    keepPlace(() => this.store.page() !== null);
    effect(() => {
      const query = this.query();
      this.workspace.store.sftp();
      untracked(() => void this.store.load(query));
    });
  }

  protected load(): void {
    void this.store.load(this.query());
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {} });
  }
}
