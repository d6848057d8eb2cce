import type { SubmissionView } from '@cqdg/contract';
import { StudyStore } from '../study/study.store';
import { aFile, aRegistration, aRun, aStudy, aSubmission, aTable } from '../testing/samples';
import { ClinicalStore } from './clinical.store';

function setup(submission: SubmissionView, role: 'reader' | 'submitter' = 'submitter') {
  const study = new StudyStore({
    study: async () => aStudy(role),
    registration: async () => aRegistration(),
    submission: async () => submission,
  });
  study.study.set(aStudy(role));
  study.submission.set(submission);
  const asked: string[] = [];
  const now = () => study.submission() as SubmissionView;
  const store = new ClinicalStore(
    study,
    {
      upload: async (file) => ({ fileName: file.name, accepted: [{ table: 'family', replaced: false, sheet: null }], refused: [] }),
      submission: async () => now(),
      runSubmission: async () => {
        asked.push('run');
        return { ...now(), state: 'validating', run: aRun({ state: 'queued' }) };
      },
      cancelRun: async () => ({ ...now(), state: 'open', run: null }),
      removeTable: async (table) => {
        asked.push(`remove ${table}`);
        return { ...now(), state: 'open', tables: now().tables.map((one) => (one.table === table ? { ...one, file: null } : one)) };
      },
      restoreTable: async (table, version) => {
        asked.push(`restore ${table} ${version}`);
        return {
          ...now(),
          state: 'open',
          run: null,
          tables: now().tables.map((one) => (one.table === table ? { ...one, file: aFile(table, version) } : one)),
        };
      },
      fix: async () => Promise.reject(new Error('not in this test')),
    },
    { recognise: (name) => name.replace('.tsv', '') },
  );
  return { study, store, asked };
}

const two = () => aSubmission({ state: 'valid', run: aRun(), signRefusal: null, tables: [aTable('family'), aTable('participant')] });
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('the clinical tables page', () => {
  it('starts the check by itself after the last upload', async () => {
    const { store, study, asked } = setup(aSubmission({ tables: [aTable('family')] }));
    store.queue.add([new File(['x'], 'family.tsv')]);
    await settle();
    expect(asked).toEqual(['run']);
    expect(study.submission()?.state).toBe('validating');
  });

  it('removes a table, checks what is left, and can bring the table back', async () => {
    const { store, asked } = setup(two());
    await store.remove('family');
    expect(store.removed()).toEqual({ table: 'family', version: 'family-v1' });
    await store.restore('family', 'family-v1');
    expect(store.removed()).toBeNull();
    expect(asked).toEqual(['remove family', 'run', 'restore family family-v1', 'run']);
  });

  it('starts no check when the last table was removed', async () => {
    const { store, asked } = setup(aSubmission({ tables: [aTable('family')] }));
    await store.remove('family');
    expect(asked).toEqual(['remove family']);
  });

  it('offers the check again once it was stopped', async () => {
    const { store } = setup(aSubmission({ state: 'validating', run: aRun({ state: 'running' }), tables: [aTable('family')] }));
    expect(store.needsRun()).toBe(false);
    await store.cancel();
    expect(store.needsRun()).toBe(true);
  });

  it('asks for a new check when what was valid no longer covers what would be signed', () => {
    const { store, study } = setup(two());
    expect(store.needsRun()).toBe(false);
    study.submission.set({ ...two(), signRefusal: 'submission.samples_changed' });
    expect(store.needsRun()).toBe(true);
  });

  it('lets nobody change a signed submission, nor a reader any', () => {
    expect(setup(aSubmission({ state: 'signed' })).store.canUpload()).toBe(false);
    expect(setup(two(), 'reader').store.canUpload()).toBe(false);
    expect(setup(two()).store.canUpload()).toBe(true);
  });
});
