import { type Permission, type Refusal, type RegistrationView, type SubmissionView, allows } from '@cqdg/contract';

export interface StudySituation {
  registration: RegistrationView;
  submission: SubmissionView;
  permissions: ReadonlySet<Permission>;
}

/** The page on which the next step is taken. */
export type StepPage = 'registration' | 'clinical' | 'sign' | 'members' | 'history';

/** The one thing to do next, or what is waited for. Its words are in `home.texts.ts`. */
export type NextStep =
  | { kind: 'samples.start' | 'samples.check' | 'samples.broken'; page: 'registration' }
  | { kind: 'samples.mend'; page: 'registration'; errors: number }
  | { kind: 'samples.register'; page: 'registration'; samples: number }
  | { kind: 'samples.nothingNew'; page: 'registration' }
  | { kind: 'tables.start' | 'tables.check' | 'tables.broken'; page: 'clinical' }
  | { kind: 'tables.recheck'; page: 'clinical'; why: Refusal }
  | { kind: 'tables.mend'; page: 'clinical'; errors: number; tables: { table: string; errors: number }[] }
  | { kind: 'tables.missing'; page: 'clinical'; tables: string[] }
  | { kind: 'sign'; page: 'sign'; revision: number; warnings: number }
  | { kind: 'wait.samples' | 'wait.validation'; page: null }
  | { kind: 'wait.lead'; page: null; revision: number }
  | { kind: 'wait.study'; page: null; step: NextStep['kind'] }
  | { kind: 'wait.centre' | 'wait.accepted'; page: null; revision: number }
  | { kind: 'begin'; page: 'history'; revision: number };

/**
 * What a person should do now in a study. Samples come first, since tables are checked against them; a check that runs is
 * waited for; a person who may not take the step is told what the study waits for.
 */
export function nextStep(situation: StudySituation): NextStep {
  const { submission, permissions } = situation;
  if (!allows(submission.state, 'change')) return closedStep(submission, permissions);
  return samplesStep(situation) ?? tablesStep(submission, permissions);
}

/** The revision has left the work: the centre has it, or the study took it back. */
function closedStep({ state, revision }: SubmissionView, permissions: ReadonlySet<Permission>): NextStep {
  if (allows(state, 'begin')) return allowed({ kind: 'begin', page: 'history', revision }, permissions, 'study.upload');
  return { kind: allows(state, 'accept') ? 'wait.centre' : 'wait.accepted', page: null, revision };
}

function samplesStep({ registration, permissions }: StudySituation): NextStep | null {
  const { draft, unasked } = registration;
  if (unasked) return null;
  if (draft === null)
    return registration.registered === 0 ? allowed({ kind: 'samples.start', page: 'registration' }, permissions, 'study.register') : null;
  const state = draft.run?.state;
  if (state === 'queued' || state === 'running') return { kind: 'wait.samples', page: null };
  return allowed(draftStep(draft), permissions, 'study.register');
}

function draftStep(draft: NonNullable<RegistrationView['draft']>): NextStep {
  const page = 'registration';
  if (draft.run?.state === 'broken') return { kind: 'samples.broken', page };
  if (draft.run === null || draft.run.state === 'superseded') return { kind: 'samples.check', page };
  if (!draft.ready) return { kind: 'samples.mend', page, errors: draft.run.errors };
  const samples = draft.rows?.new ?? 0;
  return samples === 0 ? { kind: 'samples.nothingNew', page } : { kind: 'samples.register', page, samples };
}

function tablesStep(submission: SubmissionView, permissions: ReadonlySet<Permission>): NextStep {
  const page = 'clinical';
  if (submission.state === 'validating') return { kind: 'wait.validation', page: null };
  if (submission.tables.every((table) => table.file === null)) return allowed({ kind: 'tables.start', page }, permissions, 'study.upload');
  if (submission.run?.state === 'broken') return allowed({ kind: 'tables.broken', page }, permissions, 'study.validate');
  if (submission.state === 'open') return allowed({ kind: 'tables.check', page }, permissions, 'study.validate');
  if (submission.state === 'invalid') return allowed(invalidStep(submission), permissions, 'study.upload');
  if (submission.signRefusal) return allowed({ kind: 'tables.recheck', page, why: submission.signRefusal }, permissions, 'study.validate');
  const { revision } = submission;
  if (permissions.has('study.sign')) return { kind: 'sign', page: 'sign', revision, warnings: submission.run?.warnings ?? 0 };
  return { kind: 'wait.lead', page: null, revision };
}

function invalidStep(submission: SubmissionView): NextStep {
  const tables = submission.tables
    .map(({ table, checked }) => ({ table, errors: checked?.errors ?? 0 }))
    .filter(({ errors }) => errors > 0)
    .sort((a, b) => b.errors - a.errors);
  const missing = missingTables(submission);
  if (tables.length === 0 && missing.length > 0) return { kind: 'tables.missing', page: 'clinical', tables: missing };
  return { kind: 'tables.mend', page: 'clinical', errors: submission.run?.errors ?? 0, tables };
}

/** Mandatory tables that were not sent. */
export function missingTables(submission: SubmissionView): string[] {
  return submission.tables.filter((table) => table.mandatory && table.file === null).map((table) => table.table);
}

function allowed(step: NextStep, permissions: ReadonlySet<Permission>, needed: Permission): NextStep {
  return permissions.has(needed) ? step : { kind: 'wait.study', page: null, step: step.kind };
}
