import { computed, signal } from '@angular/core';
import {
  type PresentPerson,
  type RegistrationView,
  type RunView,
  type StudyEvent,
  type StudySummary,
  type SubmissionView,
  allows,
} from '@cqdg/contract';
import { type ApiProblem, toApiProblem } from '@cqdg/ui';
import type { StudyApi } from './study.api';

type Snapshot = Pick<StudyApi, 'study' | 'registration' | 'submission'>;

/**
 * What is true of one study now: loaded once, then kept fresh by the stream of events. The pages of the study share it.
 */
export class StudyStore {
  readonly study = signal<StudySummary | null>(null);
  readonly registration = signal<RegistrationView | null>(null);
  readonly submission = signal<SubmissionView | null>(null);
  /** Who has a page of the study open now, the person too. */
  readonly present = signal<readonly PresentPerson[]>([]);
  /** The last request in which something was written; each time anew. */
  readonly request = signal<{ number: number } | null>(null);
  /** The last news of SFTP and molecular files; each time anew. */
  readonly sftp = signal<object>({});
  readonly loading = signal(false);
  readonly problem = signal<ApiProblem | null>(null);

  readonly permissions = computed(() => new Set(this.study()?.permissions ?? []));
  /** Which files of the revision were discarded: what was found in them is gone too. */
  readonly discards = computed(() => (this.submission()?.tables ?? []).flatMap(({ tombstone }) => tombstone?.id ?? []), {
    equal: (a, b) => a.join() === b.join(),
  });
  /** The revision is no longer in work: it was signed, or what follows. */
  readonly closed = computed(() => !allows(this.submission()?.state ?? 'open', 'change'));
  readonly ready = computed(() => this.study() !== null && this.registration() !== null && this.submission() !== null);

  constructor(private readonly api: Snapshot) {}

  async load(): Promise<void> {
    this.loading.set(true);
    this.problem.set(null);
    try {
      const [study, registration, submission] = await Promise.all([this.api.study(), this.api.registration(), this.api.submission()]);
      this.study.set(study);
      this.registration.set(registration);
      this.submission.set(submission);
    } catch (problem) {
      this.problem.set(toApiProblem(problem));
    } finally {
      this.loading.set(false);
    }
  }

  /** Its counts may have changed; where that cannot be read, those shown stay. */
  async readStudy(): Promise<void> {
    try {
      this.study.set(await this.api.study());
    } catch {
      // The next event asks again.
    }
  }

  /** Takes an event of the stream. The progress of a run reaches whatever shows that run. */
  take(event: Exclude<StudyEvent, { type: 'maintenance' }>): void {
    if (event.type === 'submission') this.submission.set(event.submission);
    else if (event.type === 'registration') this.registration.set(event.registration);
    else if (event.type === 'presence') this.present.set(event.people);
    else if (event.type === 'request') this.request.set({ number: event.number });
    else if (event.type === 'sftp') this.sftp.set({});
    else this.takeRun(event.run);
  }

  private takeRun(run: RunView): void {
    const submission = this.submission();
    if (submission && follows(submission.run, run)) this.submission.set({ ...submission, run });
    const registration = this.registration();
    const draft = registration?.draft;
    if (registration && draft && follows(draft.run, run)) this.registration.set({ ...registration, draft: { ...draft, run } });
  }
}

/** Whether news is of the run that is shown. Progress that comes late does not set a run going again that has ended. */
function follows(shown: RunView | null, news: RunView): boolean {
  return shown?.id === news.id && (shown.endedAt === null || news.endedAt !== null);
}
