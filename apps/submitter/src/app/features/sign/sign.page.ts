import { ChangeDetectionStrategy, Component, ElementRef, computed, effect, inject, input, untracked, viewChild } from '@angular/core';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { RouterLink } from '@angular/router';
import {
  CopyButton,
  Icon,
  LanguageService,
  LiveRegion,
  PasswordField,
  oidcRefusalText,
  ProblemBanner,
  Rich,
  Session,
  StatePill,
  Wait,
  pageTitle,
  useFormat,
  useTexts,
} from '@cqdg/ui';
import { DictionaryLabels } from '../study/dictionary-labels';
import { AskReopening } from '../requests/ask-reopening';
import { HowTo } from '../guide/how-to';
import { StudyWorkspace } from '../study/study-workspace';
import { studyTexts } from '../study/study.texts';
import { ReceiptCard, factsOf, type ReceiptFacts } from './receipt-card';
import { Signer } from './signer';
import { SignStore } from './sign.store';
import { signTexts } from './sign.texts';

/** What is signed, the statement, and the signature; afterwards its receipt, for every member. */
@Component({
  selector: 'app-sign',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AskReopening,
    CopyButton,
    HowTo,
    Icon,
    MatCheckboxModule,
    PasswordField,
    ProblemBanner,
    ReceiptCard,
    Rich,
    RouterLink,
    Signer,
    StatePill,
    Wait,
  ],
  host: { class: 'page' },
  providers: [DictionaryLabels],
  templateUrl: './sign.page.html',
  styleUrl: './sign.page.css',
})
export class SignPage {
  /** From the address: why the provider did not vouch. */
  readonly oidc = input<string>();
  private readonly workspace = inject(StudyWorkspace);
  private readonly live = inject(LiveRegion);
  protected readonly language = inject(LanguageService).language;
  protected readonly session = inject(Session);
  private readonly form = viewChild<ElementRef<HTMLFormElement>>('form');
  protected readonly labels = inject(DictionaryLabels);
  protected readonly t = useTexts(signTexts);
  protected readonly shared = useTexts(studyTexts);
  protected readonly f = useFormat();
  protected readonly api = this.workspace.api;
  protected readonly submission = this.workspace.store.submission;
  protected readonly closed = this.workspace.store.closed;
  protected readonly store = new SignStore(this.workspace.store, this.workspace.api);
  protected readonly sent = computed(() => (this.submission()?.tables ?? []).filter((table) => table.file !== null));
  protected readonly notSent = computed(() =>
    (this.submission()?.tables ?? []).filter((table) => table.file === null).map((table) => table.table),
  );
  protected readonly mayEdit = computed(() => this.workspace.store.permissions().has('study.upload'));
  protected readonly problem = this.store.problem;
  protected readonly problemWords = computed((): Partial<Record<string, string>> => ({
    ...this.shared().refusals,
    'password.wrong': this.t().wrongPassword,
  }));
  /** Why the button does nothing: always for what the study needs, once pressed for what the form needs. */
  protected readonly refusal = computed(() => {
    const refusal = this.store.refusal();
    if (refusal === null) return null;
    return refusal === 'notLead' ? this.t().blocks.notLead : this.shared().refusals[refusal];
  });
  protected readonly missing = computed(() => {
    if (this.store.outdated()) return this.t().blocks.outdated;
    const block = this.store.block();
    if (!this.store.tried() || this.store.busy()) return null;
    return block === 'agreement' || block === 'password' || block === 'identity' ? this.t().blocks[block] : null;
  });
  protected readonly unproven = computed(() => oidcRefusalText(this.oidc(), this.language()));
  protected readonly receipt = computed(() => {
    const receipt = this.store.receipt();
    return receipt && factsOf(receipt);
  });
  protected readonly preview = computed((): ReceiptFacts | null => {
    const [study, submission, registration] = [this.workspace.store.study(), this.submission(), this.workspace.store.registration()];
    if (!study || !submission || !registration || !submission.run) return null;
    // While the files are not right, there is nothing that a receipt could say.
    if (this.store.refusal() !== null && this.store.refusal() !== 'notLead') return null;
    const lead = this.workspace.store.permissions().has('study.sign');
    return {
      study: { code: study.code, name: study.name[this.language()] },
      revision: submission.revision,
      signer: lead ? (this.session.user()?.displayName ?? null) : null,
      dictionary: { version: submission.dictionary, sha256: null },
      run: submission.run,
      registry: { version: registration.registryVersion, samples: registration.registered },
      signedAt: null,
      seal: null,
      id: null,
      files: this.sent().map(({ table, file, checked }) => ({ table, rows: checked?.rows ?? null, sha256: file?.sha256 ?? '' })),
    };
  });
  protected readonly command = computed(() => {
    const files = this.store.receipt()?.payload.files.map((file) => quoted(file.name)) ?? [];
    return `npm run -s cqdg -- verify ${this.receiptName()} ${[...new Set(files)].join(' ')} --keys cqdg-keys.json`;
  });
  /** As the server names the download: the command below has to name the same file. */
  protected readonly receiptName = computed(() => {
    const id = this.store.receipt()?.payload.id ?? '';
    return `${this.workspace.code}-${this.language() === 'fr' ? 'recu' : 'receipt'}-${id.slice(0, 8)}.json`;
  });

  constructor() {
    pageTitle(() => [this.title(), this.workspace.store.study()?.name[this.language()]]);
    const shown = computed(() => this.submission()?.receipt?.id ?? this.submission()?.run?.id ?? 'statement');
    effect(() => {
      if (shown()) untracked(() => void this.store.load());
    });
  }

  protected readonly title = computed(() => {
    const revision = this.submission()?.revision ?? 1;
    if (this.submission()?.receipt) return this.t().titleDone(revision);
    return this.workspace.store.permissions().has('study.sign') ? this.t().title(revision) : this.t().titleRead(revision);
  });

  protected async sign(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.store.sign(this.language())) {
      this.live.announce(this.t().done);
      scrollTo({ top: 0 });
    } else if (this.store.agreed()) {
      this.form()?.nativeElement.querySelector<HTMLElement>('input[autocomplete]')?.focus();
    }
  }
}

/** A file name as a shell takes it. */
function quoted(name: string): string {
  return /^[\w.@%+=:,/-]+$/.test(name) ? name : `'${name.replace(/'/g, `'\\''`)}'`;
}
