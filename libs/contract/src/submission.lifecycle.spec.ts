import { type StaffRole, type StudyRole, permissionsIn } from './roles';
import {
  decide,
  nextState,
  staleReason,
  submissionActions,
  submissionStates,
  submissionTransitions,
  type RunBasis,
  type SubmissionAction,
  type SubmissionState,
} from './submission.lifecycle';

const allowed = submissionStates.flatMap((state) =>
  submissionActions.flatMap((action) => {
    const next = nextState(state, action);
    return 'to' in next ? [{ state, action, to: next.to }] : [];
  }),
);
const from = (wanted: SubmissionAction) => allowed.filter(({ action }) => action === wanted).map(({ state }) => state);
const inWork: SubmissionState[] = ['open', 'validating', 'valid', 'invalid'];

describe('the life of a revision', () => {
  it('leads from open to every state', () => {
    const reached = new Set<SubmissionState>(['open']);
    for (const state of reached) for (const step of allowed) if (step.state === state) reached.add(step.to);
    expect([...reached].sort()).toEqual([...submissionStates].sort());
  });

  it('has a place for every action', () => {
    expect(new Set(allowed.map(({ action }) => action))).toEqual(new Set(submissionActions));
  });

  it('answers every action in every state, with a state or with a reason', () => {
    for (const state of submissionStates) {
      for (const action of submissionActions) expect(Object.values(nextState(state, action))).toEqual([expect.any(String)]);
    }
  });

  it('is changed and checked in work only, and never again once signed', () => {
    expect(from('change')).toEqual(inWork);
    for (const { state, to } of allowed.filter((step) => !inWork.includes(step.state)))
      expect([state, inWork.includes(to)]).toEqual([state, false]);
    expect(nextState('signed', 'change')).toEqual({ refused: 'submission.already_signed' });
  });

  it('is open again after any change, and after a check that was stopped or broke', () => {
    for (const state of inWork) expect(nextState(state, 'change')).toEqual({ to: 'open' });
    for (const action of ['cancel', 'break'] as const) expect(nextState('validating', action)).toEqual({ to: 'open' });
  });

  it('is signed from valid only', () => {
    expect(from('sign')).toEqual(['valid']);
    expect(nextState('validating', 'sign')).toEqual({ refused: 'submission.validating' });
    expect(nextState('invalid', 'sign')).toEqual({ refused: 'submission.not_valid' });
  });

  it('is accepted or returned once it is signed, and reopened also after', () => {
    expect([from('accept'), from('return'), from('reopen')]).toEqual([['signed'], ['signed'], ['signed', 'accepted']]);
    expect(nextState('valid', 'accept')).toEqual({ refused: 'submission.not_signed' });
    expect(nextState('accepted', 'return')).toEqual({ refused: 'submission.accepted' });
  });

  it('stays in force while the next one is in work, until that is accepted', () => {
    expect(nextState('accepted', 'reopen')).toEqual({ to: 'accepted' });
    expect(nextState('accepted', 'supersede')).toEqual({ to: 'superseded' });
  });

  it('is withdrawn before it is accepted, and begun again after', () => {
    expect(from('withdraw')).toEqual([...inWork, 'signed']);
    expect(nextState('accepted', 'withdraw')).toEqual({ refused: 'submission.accepted' });
    expect(from('begin')).toEqual(['withdrawn']);
  });

  it('leaves nobody stuck: whatever ended, a next revision can follow', () => {
    // Returned and reopened ones have been followed by another already; a superseded one by the one that took its place.
    const ended = submissionStates.filter((state) => !inWork.includes(state) && !allowed.some((step) => step.state === state));
    expect(ended).toEqual(['returned', 'reopened', 'superseded']);
    expect(submissionActions.filter((action) => submissionTransitions[action].opens)).toEqual(['return', 'reopen', 'begin']);
  });
});

describe('who may', () => {
  const mayDo = (studyRole: StudyRole | null, staffRole: StaffRole | null) =>
    submissionActions.filter((action) => {
      const { by } = submissionTransitions[action];
      return by !== 'system' && permissionsIn(studyRole, staffRole).has(by);
    });

  it('is by role in the study: only leads sign and withdraw', () => {
    expect(mayDo('reader', null)).toEqual([]);
    expect(mayDo('submitter', null)).toEqual(['change', 'validate', 'cancel', 'begin']);
    expect(mayDo('lead', null)).toEqual(['change', 'validate', 'cancel', 'sign', 'withdraw', 'begin']);
  });

  it('is staff for decisions, and nothing that is the study’s own', () => {
    for (const role of ['curator', 'admin'] as const) expect(mayDo(null, role)).toEqual(['accept', 'return', 'reopen']);
  });
});

describe('a decision', () => {
  const seen = { revision: 2, state: 'signed' as const };

  it('holds for what the person saw', () => {
    expect(decide('signed', 'accept', { current: seen, seen })).toEqual({ to: 'accepted' });
    expect(decide('accepted', 'reopen', { current: { revision: 2, state: 'accepted' }, seen, reason: 'x' })).toEqual({
      refused: 'submission.moved_on',
    });
    expect(decide('signed', 'accept', { current: { revision: 3, state: 'signed' }, seen })).toEqual({ refused: 'submission.moved_on' });
    expect(decide('signed', 'accept', { current: seen })).toEqual({ refused: 'submission.moved_on' });
  });

  it('says what became of it meanwhile, where that alone refuses', () => {
    expect(decide('accepted', 'return', { current: { revision: 2, state: 'accepted' }, seen })).toEqual({ refused: 'submission.accepted' });
  });

  it.each(['return', 'reopen'] as const)('to %s needs a reason', (action) => {
    for (const reason of [undefined, null, '', '  \n']) {
      expect(decide('signed', action, { current: seen, seen, reason })).toEqual({ refused: 'decision.reason_required' });
    }
    expect(decide('signed', action, { current: seen, seen, reason: 'Sexe de NDV-0119' })).toHaveProperty('to');
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
