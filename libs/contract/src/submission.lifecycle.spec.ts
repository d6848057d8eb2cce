import { permissionsIn } from './roles';
import {
  nextState,
  staleReason,
  submissionActions,
  submissionStates,
  submissionTransitions,
  type RunBasis,
  type SubmissionState,
} from './submission.lifecycle';

const allowed = submissionStates.flatMap((state) =>
  submissionActions.flatMap((action) => {
    const next = nextState(state, action);
    return 'to' in next ? [{ state, action, to: next.to }] : [];
  }),
);

describe('the life of a submission', () => {
  it('leads from open to every state', () => {
    const reached = new Set<SubmissionState>(['open']);
    for (const state of reached) for (const step of allowed) if (step.state === state) reached.add(step.to);
    expect([...reached].sort()).toEqual([...submissionStates].sort());
  });

  it('has a place for every action', () => {
    expect(new Set(allowed.map(({ action }) => action))).toEqual(new Set(submissionActions));
  });

  it('ends with the signature', () => {
    expect(allowed.filter(({ state }) => state === 'signed')).toEqual([]);
    expect(nextState('signed', 'change')).toEqual({ refused: 'submission.already_signed' });
  });

  it('is signed from valid only, and by leads only', () => {
    expect(allowed.filter(({ action }) => action === 'sign').map(({ state }) => state)).toEqual(['valid']);
    expect(nextState('validating', 'sign')).toEqual({ refused: 'submission.validating' });
    expect(nextState('invalid', 'sign')).toEqual({ refused: 'submission.not_valid' });
    const mayDo = (role: 'reader' | 'submitter' | 'lead') =>
      submissionActions.filter((action) => {
        const { by } = submissionTransitions[action];
        return by !== 'system' && permissionsIn(role, null).has(by);
      });
    expect(mayDo('reader')).toEqual([]);
    expect(mayDo('submitter')).toEqual(['change', 'validate']);
    expect(mayDo('lead')).toEqual(['change', 'validate', 'sign']);
  });

  it('is open again after any change, whatever was known of it', () => {
    for (const state of submissionStates.filter((one) => one !== 'signed')) expect(nextState(state, 'change')).toEqual({ to: 'open' });
  });

  it('goes on after a fault of ours', () => {
    expect(nextState('validating', 'break')).toEqual({ to: 'open' });
  });
});

describe('what a validation holds for', () => {
  const basis: RunBasis = { files: { study: 'a', participant: 'b' }, dictionary: '1.7', registryVersion: 3, engine: '1.0.0' };

  it('is all that it saw, in any order', () => {
    expect(staleReason(basis, { ...basis, files: { participant: 'b', study: 'a' } })).toBeNull();
  });

  it.each<[string, Partial<RunBasis>, string]>([
    ['another content', { files: { study: 'a', participant: 'c' } }, 'submission.changed_since_run'],
    ['a table more', { files: { ...basis.files, diagnosis: 'd' } }, 'submission.changed_since_run'],
    ['a table less', { files: { study: 'a' } }, 'submission.changed_since_run'],
    ['another dictionary', { dictionary: '1.8' }, 'submission.dictionary_changed'],
    ['samples registered since', { registryVersion: 4 }, 'submission.samples_changed'],
    ['another engine', { engine: '1.0.1' }, 'submission.engine_changed'],
  ])('is not %s', (_what, change, refusal) => {
    expect(staleReason(basis, { ...basis, ...change })).toBe(refusal);
  });
});

describe('staff of the centre', () => {
  it('see every study and manage its people, but neither upload nor sign for it', () => {
    for (const role of ['curator', 'admin'] as const) {
      const may = permissionsIn(null, role);
      expect([may.has('study.read'), may.has('study.invite'), may.has('study.manage')]).toEqual([true, true, true]);
      expect([may.has('study.upload'), may.has('study.register'), may.has('study.sign')]).toEqual([false, false, false]);
    }
  });
});
