import type { RegistrationView, SubmissionView } from '@cqdg/contract';

export type JourneyStepName = 'registration' | 'clinical' | 'molecular' | 'quality' | 'embargo' | 'release';
export type JourneyState = 'done' | 'current' | 'running' | 'blocked' | 'todo';

export interface JourneyStep {
  name: JourneyStepName;
  state: JourneyState;
  /** What the state is about; the words are in `home.texts.ts`. */
  detail: JourneyDetail;
}

export type JourneyDetail =
  | { kind: 'samples.none' | 'later' }
  | { kind: 'samples.draft' | 'samples.done'; samples: number }
  | { kind: 'samples.checking' }
  | { kind: 'molecular.files'; files: number }
  | { kind: 'samples.errors'; errors: number }
  | { kind: 'clinical.todo' | 'clinical.checking' | 'clinical.toCheck' | 'clinical.missing'; sent: number; tables: number }
  | { kind: 'clinical.errors'; errors: number; sent: number; tables: number; revision: number }
  | { kind: 'clinical.toSign' | 'clinical.signed' | 'clinical.accepted' | 'clinical.withdrawn'; revision: number };

/**
 * Where a study is between its first sample and its release. The steps that this portal does not carry yet are to come:
 * nothing is said of them that is not known. Nor of samples, where the dictionary asks for none. Molecular files come whenever the study sends them.
 */
export function journeyOf(registration: RegistrationView, submission: SubmissionView, molecularFiles = 0): JourneyStep[] {
  const samples = samplesStep(registration);
  const clinical = clinicalStep(registration, submission);
  // Only one step is the current one; samples come first because tables are checked against them.
  if (!registration.unasked && samples.state === 'current' && clinical.state === 'current') clinical.state = 'running';
  const molecular: JourneyStep =
    molecularFiles > 0
      ? { name: 'molecular', state: 'running', detail: { kind: 'molecular.files', files: molecularFiles } }
      : { name: 'molecular', state: 'todo', detail: { kind: 'later' } };
  const later = (['quality', 'embargo', 'release'] as const).map((name): JourneyStep => ({
    name,
    state: 'todo',
    detail: { kind: 'later' },
  }));
  return [...(registration.unasked ? [] : [samples]), clinical, molecular, ...later];
}

function samplesStep({ registered, draft }: RegistrationView): JourneyStep {
  const name = 'registration';
  if (draft === null) {
    if (registered > 0) return { name, state: 'done', detail: { kind: 'samples.done', samples: registered } };
    return { name, state: 'current', detail: { kind: 'samples.none' } };
  }
  const state = draft.run?.state;
  if (state === 'queued' || state === 'running') return { name, state: 'running', detail: { kind: 'samples.checking' } };
  if (state === 'failed') return { name, state: 'current', detail: { kind: 'samples.errors', errors: draft.run?.errors ?? 0 } };
  return { name, state: 'current', detail: { kind: 'samples.draft', samples: draft.rows?.new ?? 0 } };
}

function clinicalStep(registration: RegistrationView, submission: SubmissionView): JourneyStep {
  const name = 'clinical';
  const { revision } = submission;
  const tables = submission.tables.length;
  const sent = submission.tables.filter((table) => table.file !== null).length;
  switch (submission.state) {
    case 'signed':
      return { name, state: 'done', detail: { kind: 'clinical.signed', revision } };
    case 'accepted':
    case 'returned':
    case 'reopened':
    case 'superseded':
      return { name, state: 'done', detail: { kind: 'clinical.accepted', revision } };
    case 'withdrawn':
      return { name, state: 'current', detail: { kind: 'clinical.withdrawn', revision } };
    case 'valid':
      return submission.signRefusal
        ? { name, state: 'current', detail: { kind: 'clinical.toCheck', sent, tables } }
        : { name, state: 'current', detail: { kind: 'clinical.toSign', revision } };
    case 'validating':
      return { name, state: 'running', detail: { kind: 'clinical.checking', sent, tables } };
    case 'invalid': {
      const errors = submission.run?.errors ?? 0;
      if (errors === 0) return { name, state: 'current', detail: { kind: 'clinical.missing', sent, tables } };
      return { name, state: 'current', detail: { kind: 'clinical.errors', errors, sent, tables, revision } };
    }
    case 'open':
      if (sent > 0) return { name, state: 'current', detail: { kind: 'clinical.toCheck', sent, tables } };
      return {
        name,
        state: registration.registered > 0 || registration.unasked ? 'current' : 'todo',
        detail: { kind: 'clinical.todo', sent, tables },
      };
  }
}
