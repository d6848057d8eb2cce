import { permissionsIn, type RegistrationView, type StudyRole, type SubmissionView } from '@cqdg/contract';
import { aDraft, aRegistration, aRun, aSubmission, aTable } from '../testing/samples';
import { nextStep, type NextStep } from './next-step';

const sent = [aTable('participant', { mandatory: true }), aTable('treatment', { file: null })];
const registrationRun = (state: 'queued' | 'failed' | 'broken' | 'superseded', errors = 0) => aRun({ kind: 'registration', state, errors });

interface Row {
  situation: string;
  role?: StudyRole;
  registration?: Partial<RegistrationView>;
  submission?: Partial<SubmissionView>;
  step: NextStep;
}

const table: Row[] = [
  { situation: 'nothing was ever sent', registration: { registered: 0 }, step: { kind: 'samples.start', page: 'registration' } },
  {
    situation: 'the dictionary asks for no samples',
    registration: { registered: 0, unasked: true },
    submission: { tables: [aTable('donor', { file: null })] },
    step: { kind: 'tables.start', page: 'clinical' },
  },
  {
    situation: 'a reader sees what the study waits for',
    role: 'reader',
    registration: { registered: 0 },
    step: { kind: 'wait.study', page: null, step: 'samples.start' },
  },
  {
    situation: 'the samples are being checked',
    registration: { draft: aDraft({ run: registrationRun('queued'), ready: false }) },
    step: { kind: 'wait.samples', page: null },
  },
  {
    situation: 'the file of samples has errors',
    registration: { draft: aDraft({ run: registrationRun('failed', 3), ready: false }) },
    step: { kind: 'samples.mend', page: 'registration', errors: 3 },
  },
  {
    situation: 'the check of samples failed on our side',
    registration: { draft: aDraft({ run: registrationRun('broken'), ready: false }) },
    step: { kind: 'samples.broken', page: 'registration' },
  },
  {
    situation: 'samples were registered since the draft was checked',
    registration: { draft: aDraft({ run: registrationRun('superseded'), ready: false }) },
    step: { kind: 'samples.check', page: 'registration' },
  },
  {
    situation: 'samples are ready',
    registration: { draft: aDraft() },
    step: { kind: 'samples.register', page: 'registration', samples: 28 },
  },
  {
    situation: 'the file of samples brings nothing new',
    registration: { draft: aDraft({ rows: { new: 0, known: 35, conflict: 0 } }) },
    step: { kind: 'samples.nothingNew', page: 'registration' },
  },
  {
    situation: 'samples that are ready come before errors in tables',
    registration: { draft: aDraft() },
    submission: { tables: sent, state: 'invalid', run: aRun({ state: 'failed', errors: 2 }) },
    step: { kind: 'samples.register', page: 'registration', samples: 28 },
  },
  { situation: 'no table was sent', step: { kind: 'tables.start', page: 'clinical' } },
  { situation: 'tables were sent and not checked', submission: { tables: sent }, step: { kind: 'tables.check', page: 'clinical' } },
  {
    situation: 'tables are being checked',
    submission: { tables: sent, state: 'validating', run: aRun({ state: 'running' }) },
    step: { kind: 'wait.validation', page: null },
  },
  {
    situation: 'the check failed on our side',
    submission: { tables: sent, run: aRun({ state: 'broken' }) },
    step: { kind: 'tables.broken', page: 'clinical' },
  },
  {
    situation: 'errors are to be mended, worst table first',
    submission: {
      state: 'invalid',
      run: aRun({ state: 'failed', errors: 15 }),
      tables: [
        aTable('phenotype', { checked: { rows: 90, errors: 6, warnings: 0 } }),
        aTable('family', { checked: { rows: 90, errors: 9, warnings: 0 } }),
        aTable('study'),
      ],
    },
    step: {
      kind: 'tables.mend',
      page: 'clinical',
      errors: 15,
      tables: [
        { table: 'family', errors: 9 },
        { table: 'phenotype', errors: 6 },
      ],
    },
  },
  {
    situation: 'only a mandatory table is missing',
    submission: {
      state: 'invalid',
      run: aRun({ state: 'failed', errors: 1 }),
      tables: [aTable('participant', { mandatory: true, file: null }), aTable('family')],
    },
    step: { kind: 'tables.missing', page: 'clinical', tables: ['participant'] },
  },
  {
    situation: 'samples changed since the tables were found valid',
    submission: { tables: sent, state: 'valid', run: aRun(), signRefusal: 'submission.samples_changed' },
    step: { kind: 'tables.recheck', page: 'clinical', why: 'submission.samples_changed' },
  },
  {
    situation: 'a lead may sign',
    submission: { tables: sent, state: 'valid', run: aRun({ warnings: 4 }), signRefusal: null, revision: 3 },
    step: { kind: 'sign', page: 'sign', revision: 3, warnings: 4 },
  },
  {
    situation: 'a submitter waits for a lead',
    role: 'submitter',
    submission: { tables: sent, state: 'valid', run: aRun(), signRefusal: null, revision: 3 },
    step: { kind: 'wait.lead', page: null, revision: 3 },
  },
  {
    situation: 'it is signed: the centre is next',
    submission: { tables: sent, state: 'signed', run: aRun(), revision: 2 },
    step: { kind: 'wait.centre', page: null, revision: 2 },
  },
];

describe('the next step of a study', () => {
  it.each(table)('when $situation: $step.kind', ({ role, registration, submission, step }) => {
    expect(
      nextStep({
        registration: aRegistration(registration),
        submission: aSubmission(submission),
        permissions: permissionsIn(role ?? 'lead', null),
      }),
    ).toEqual(step);
  });

  it('never offers a reader anything to do', () => {
    for (const { registration, submission } of table) {
      const step = nextStep({
        registration: aRegistration(registration),
        submission: aSubmission(submission),
        permissions: permissionsIn('reader', null),
      });
      expect(step.page).toBeNull();
    }
  });
});
