import { computed, signal } from '@angular/core';
import type { FixInput, FixOutcome, SubmissionView } from '@cqdg/contract';
import { type ApiProblem, attempt } from '@cqdg/ui';
import type { StudyApi } from '../study/study.api';
import type { StudyStore } from '../study/study.store';
import { UploadQueue } from './upload-queue';

type Api = Pick<StudyApi, 'upload' | 'removeTable' | 'restoreTable' | 'runSubmission' | 'cancelRun' | 'submission' | 'fix'>;

export interface ClinicalPorts {
  /** The table that a file's name tells, `server` when the server tells, `null` when nobody can. */
  recognise(name: string): string | null;
  maxBytes?: number | null;
}

type Act = 'run' | 'cancel' | 'remove' | 'restore';

/** A table that was removed, and the version that brings it back. */
export interface Removed {
  table: string;
  version: string;
}

/** The clinical tables' page: files come in, the check starts by itself after the last of them, tables go and come back. */
export class ClinicalStore {
  readonly queue: UploadQueue<File>;
  /** The act that is under way: its buttons wait. */
  readonly busy = signal<Act | null>(null);
  readonly problem = signal<ApiProblem | null>(null);
  readonly removed = signal<Removed | null>(null);

  /** Nothing of a revision that left the work changes. */
  readonly inWork = computed(() => !this.study.closed());
  readonly canUpload = computed(() => this.study.permissions().has('study.upload') && this.inWork());
  readonly canRun = computed(() => this.study.permissions().has('study.validate') && this.inWork());
  readonly sent = computed(() => (this.study.submission()?.tables ?? []).filter((table) => table.file !== null).length);
  readonly checking = computed(() => {
    const state = this.study.submission()?.run?.state;
    return state === 'queued' || state === 'running';
  });
  /** Files are there, and no check of them stands or runs. */
  readonly needsRun = computed(() => {
    const submission = this.study.submission();
    return this.sent() > 0 && submission !== null && needsRun(submission) && !this.checking();
  });

  constructor(
    private readonly study: StudyStore,
    private readonly api: Api,
    ports: ClinicalPorts,
  ) {
    this.queue = new UploadQueue<File>({
      recognise: ports.recognise,
      maxBytes: ports.maxBytes ?? null,
      send: (file, { table, ...options }) => this.api.upload(file, table, options),
      drained: () => void this.run(),
    });
  }

  /** Starts a check of what the submission holds now. */
  async run(): Promise<boolean> {
    if (!this.canRun()) return this.refresh();
    return this.act('run', () => this.api.runSubmission());
  }

  /** Stops the check that runs; the files stay, not checked. */
  cancel(): Promise<boolean> {
    return this.act('cancel', () => this.api.cancelRun());
  }

  /** Takes a table's file out. It can be brought back: `removed` says how. */
  async remove(table: string): Promise<boolean> {
    const version = this.study.submission()?.tables.find((one) => one.table === table)?.file?.id;
    const done = await this.act('remove', () => this.api.removeTable(table));
    if (done && version !== undefined) this.removed.set({ table, version });
    if (done && this.sent() > 0) await this.run();
    return done;
  }

  /** Makes a former version of a table's file the current one, and checks again. */
  async restore(table: string, version: string): Promise<boolean> {
    const done = await this.act('restore', () => this.api.restoreTable(table, version));
    if (done && this.removed()?.table === table) this.removed.set(null);
    if (done && this.needsRun()) await this.run();
    return done;
  }

  /** A proposal put into all its cells: the answer holds the submission with its new file and its new run. */
  async fix(input: FixInput): Promise<FixOutcome> {
    const outcome = await this.api.fix(input);
    this.study.submission.set(outcome.submission);
    return outcome;
  }

  currentVersion(table: string): string | null {
    return this.study.submission()?.tables.find((one) => one.table === table)?.file?.id ?? null;
  }

  refresh(): Promise<boolean> {
    return this.act('run', () => this.api.submission());
  }

  private async act(name: Act, work: () => Promise<SubmissionView>): Promise<boolean> {
    const now = await attempt(this, name, work);
    if (now) this.study.submission.set(now);
    return now !== null;
  }
}

function needsRun(submission: SubmissionView): boolean {
  return submission.state === 'open' || (submission.state === 'valid' && submission.signRefusal !== null);
}
