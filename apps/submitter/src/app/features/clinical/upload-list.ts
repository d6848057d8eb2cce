import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatSelectModule } from '@angular/material/select';
import type { Finding } from '@cqdg/contract';
import { describe } from '@cqdg/validation';
import {
  Icon,
  LanguageService,
  ProgressBar,
  Rich,
  StatePill,
  problemText,
  toApiProblem,
  useFormat,
  useTexts,
  type StateKind,
} from '@cqdg/ui';
import { clinicalTexts } from './clinical.texts';
import type { Upload, UploadQueue, UploadState } from './upload-queue';

const kinds: Record<UploadState, StateKind> = {
  unmatched: 'next',
  twin: 'next',
  waiting: 'quiet',
  sending: 'run',
  sent: 'ok',
  refused: 'error',
  tooLarge: 'error',
  failed: 'quiet',
  cancelled: 'quiet',
};

/** The files of the last drop: how far each is, what became of it, and what it still asks. */
@Component({
  selector: 'app-upload-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MatSelectModule, ProgressBar, Rich, StatePill],
  host: { class: 'card uploads', role: 'region', '[attr.aria-label]': 't().uploads' },
  templateUrl: './upload-list.html',
  styleUrl: './upload-list.css',
})
export class UploadList {
  readonly queue = input.required<UploadQueue<File>>();
  /** The tables that a file may be given to. */
  readonly tables = input.required<readonly string[]>();
  /** Those that hold a file: it stays when a new one is refused. */
  readonly filled = input.required<ReadonlySet<string>>();
  readonly maxBytes = input<number | null>(null);
  protected readonly t = useTexts(clinicalTexts);
  protected readonly f = useFormat();
  protected readonly kinds = kinds;
  private readonly language = inject(LanguageService).language;
  protected readonly sent = computed(() =>
    this.queue()
      .items()
      .filter((item) => item.state === 'sent' && item.outcome?.refused.length === 0),
  );
  /** What asks comes first, then what is on its way; what arrived whole is only counted. */
  protected readonly items = computed(() => {
    const rank = (state: UploadState) =>
      state === 'unmatched' || state === 'twin' ? 0 : state === 'sent' || state === 'cancelled' ? 2 : 1;
    return this.queue()
      .items()
      .filter((item) => !this.sent().includes(item))
      .sort((a, b) => rank(a.state) - rank(b.state));
  });

  protected pill(item: Upload<File>): string {
    const t = this.t().upload;
    switch (item.state) {
      case 'sending':
        return t.sending(this.f().percent(item.share));
      case 'sent':
        return t.sent(item.outcome?.accepted.map((one) => one.table) ?? []);
      case 'tooLarge':
        return t.refused;
      case 'unmatched':
      case 'twin':
        return t.chooseTable;
      default:
        return t[item.state];
    }
  }

  protected why(item: Upload<File>): string {
    const t = this.t().upload;
    if (item.state === 'unmatched') return t.unmatched;
    if (item.state === 'twin') return t.twin(item.table ?? '');
    if (item.state === 'tooLarge') return t.tooLarge(this.f().bytes(this.maxBytes() ?? 0));
    return item.state === 'failed' ? problemText(toApiProblem(item.problem), this.language()) : '';
  }

  protected stays(item: Upload<File>): string {
    if (!['refused', 'failed', 'tooLarge'].includes(item.state)) return '';
    const { table } = item;
    if (table !== null && this.filled().has(table)) return this.t().upload.stays(table);
    return this.filled().size > 0 ? this.t().upload.stayed : '';
  }

  protected sentences(finding: Finding): string {
    const said = describe(finding, this.language());
    return [said.found, said.expected, said.mend].filter(Boolean).join(' ');
  }
}
