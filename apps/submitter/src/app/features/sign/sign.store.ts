import { computed, signal } from '@angular/core';
import { type Language, type Receipt, type Refusal, type SignStatement, type SignerView, allows, nextState } from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '@cqdg/ui';
import type { StudyApi } from '../study/study.api';
import type { StudyStore } from '../study/study.store';

type Api = Pick<StudyApi, 'statement' | 'sign' | 'receipt' | 'submission' | 'signer' | 'beginProof'>;

/** Why the button cannot be used now; `password`, `identity` and `agreement` are the form's own. */
export type SignBlock = Refusal | 'notLead' | 'agreement' | 'password' | 'identity';

export class SignStore {
  readonly statement = signal<SignStatement | null>(null);
  readonly receipt = signal<Receipt | null>(null);
  /** The run whose content the person agreed to sign. */
  private readonly agreedTo = signal<string | null>(null);
  readonly agreed = computed(() => this.agreedTo() !== null && this.agreedTo() === this.study.submission()?.run?.id);
  /** What the person agreed to is not what would be signed now: somebody changed a file since, and it was checked again. */
  readonly outdated = computed(() => this.agreedTo() !== null && !this.agreed() && this.refusal() === null);
  readonly password = signal('');
  /** How the person proves who they are; by the password until told otherwise. */
  readonly signer = signal<SignerView | null>(null);
  readonly byProvider = computed(() => this.signer()?.by === 'provider');
  readonly busy = signal(false);
  readonly problem = signal<ApiProblem | null>(null);
  /** The person has pressed the button once: what is missing is then said beside it. */
  readonly tried = signal(false);

  /** Why nobody could sign now, whatever the form holds. */
  readonly refusal = computed((): Refusal | 'notLead' | null => {
    const submission = this.study.submission();
    if (!submission) return null;
    const next = nextState(submission.state, 'sign');
    const nothing = submission.tables.every((table) => table.file === null);
    if ('refused' in next) return nothing && allows(submission.state, 'validate') ? 'submission.empty' : next.refused;
    if (nothing) return 'submission.empty';
    return submission.signRefusal ?? (this.study.permissions().has('study.sign') ? null : 'notLead');
  });
  readonly block = computed((): SignBlock | null => {
    const refusal = this.refusal();
    if (refusal) return refusal;
    if (!this.agreed()) return 'agreement';
    if (this.byProvider()) return this.signer()?.proven ? null : 'identity';
    return this.password() === '' ? 'password' : null;
  });

  constructor(
    private readonly study: StudyStore,
    private readonly api: Api,
    /** Takes the browser to another site. */
    private readonly leave: (address: string) => void = (address) => location.assign(address),
  ) {}

  /** Holds for what is shown now, and for nothing that comes after. */
  agree(yes: boolean): void {
    this.agreedTo.set(yes ? (this.study.submission()?.run?.id ?? null) : null);
  }

  /** The statement to read, or the receipt once it is signed. */
  async load(): Promise<void> {
    this.problem.set(null);
    try {
      const receipt = this.study.submission()?.receipt;
      if (receipt) this.receipt.set(await this.api.receipt(receipt.id));
      else {
        this.statement.set(await this.api.statement());
        await this.askSigner();
      }
    } catch (problem) {
      this.problem.set(toApiProblem(problem));
    }
  }

  /** Signs what the person saw: the run shown on the page. The password leaves the store as soon as it was used. */
  async sign(language: Language): Promise<boolean> {
    this.tried.set(true);
    const [run, statement] = [this.study.submission()?.run, this.statement()?.digest];
    if (this.block() !== null || !run || !statement || this.busy()) return false;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const proof = this.byProvider() ? {} : { password: this.password() };
      this.receipt.set(await this.api.sign({ ...proof, runId: run.id, language, statement, agreed: true }));
    } catch (problem) {
      await this.refused(toApiProblem(problem));
      // The refusal says it all: the emptied field is not a fault of its own.
      this.tried.set(false);
      // Whatever came of it, the proof was used up.
      this.signer.update((signer) => signer && { ...signer, proven: false });
      return false;
    } finally {
      this.password.set('');
      this.busy.set(false);
    }
    await this.refresh();
    return true;
  }

  /** Other words than those that were read: they are shown, and nobody has agreed to them. */
  private async refused(problem: ApiProblem): Promise<void> {
    if (problem.code === 'submission.statement_changed') {
      this.agree(false);
      await this.load();
    }
    this.problem.set(problem);
  }

  /** Leaves for the provider, which leads back to this page. */
  async prove(): Promise<void> {
    const run = this.study.submission()?.run;
    if (!run || this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.leave((await this.api.beginProof(run.id)).address);
    } catch (problem) {
      this.problem.set(toApiProblem(problem));
    } finally {
      this.busy.set(false);
    }
  }

  /** Only of who could sign: others are refused. */
  private async askSigner(): Promise<void> {
    const run = this.study.submission()?.run;
    this.signer.set(run && this.refusal() === null ? await this.api.signer(run.id) : null);
  }

  /** The state after a signature. It is signed even when this answer is lost: the stream of events brings the state then. */
  private async refresh(): Promise<void> {
    try {
      this.study.submission.set(await this.api.submission());
    } catch (problem) {
      this.problem.set(toApiProblem(problem));
    }
  }
}
