import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { type RevisionFile, type RevisionView, type SubmissionState, allows } from '@cqdg/contract';
import { useFormat } from '../i18n/format';
import { useTexts } from '../i18n/texts';
import { Icon } from '../icon/icon';
import { type StateKind, StatePill } from '../parts/state-pill';
import { revisionsTexts } from './revisions.texts';

/** The revisions of a study, newest first: what became of each, why, and its files to download. For both apps. */
@Component({
  selector: 'ui-revisions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, StatePill],
  host: { class: 'stack' },
  templateUrl: './revision-list.html',
  styleUrl: './revision-list.css',
})
export class RevisionList {
  readonly revisions = input.required<readonly RevisionView[]>();
  /** The code of the study. */
  readonly study = input.required<string>();
  readonly tableLabel = input<(table: string) => string>((table) => table);
  protected readonly t = useTexts(revisionsTexts);
  protected readonly f = useFormat();

  protected receiptLink(id: string): string {
    return `${this.base()}/receipts/${id}`;
  }

  protected fileLink({ table, file }: RevisionFile): string {
    return `${this.base()}/submission/tables/${encodeURIComponent(table)}/file?version=${file.id}`;
  }

  protected kindOf(state: SubmissionState): StateKind {
    if (allows(state, 'reopen')) return 'ok';
    return allows(state, 'change') ? 'next' : 'quiet';
  }

  private base(): string {
    return `/api/studies/${encodeURIComponent(this.study())}`;
  }
}
