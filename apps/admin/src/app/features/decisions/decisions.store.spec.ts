import type { DecisionInput, RevisionView, SubmissionState } from '@cqdg/contract';
import { DecisionsStore } from './decisions.store';

const revision = (number: number, state: SubmissionState): RevisionView => ({
  ...{ revision: number, state, dictionary: '1.7', createdAt: '2026-11-20T10:00:00Z', receipt: null, decisions: [], files: [] },
});

describe('the decisions of staff', () => {
  it.each<[SubmissionState, string[]]>([
    ['open', []],
    ['valid', []],
    ['signed', ['accept', 'return', 'reopen']],
    ['accepted', ['reopen']],
    ['withdrawn', []],
  ])('on a revision that is %s are %j', async (state, open) => {
    const store = new DecisionsStore({ revisions: async () => [revision(1, state)], decide: async () => ({}) });
    await store.load();
    expect(store.open()).toEqual(open);
  });

  it('are on what was seen, with the reason, and show what became of it', async () => {
    const sent: [string, DecisionInput][] = [];
    let state: SubmissionState = 'signed';
    const store = new DecisionsStore({
      revisions: async () => (state === 'signed' ? [revision(1, 'signed')] : [revision(2, 'open'), revision(1, state)]),
      decide: async (act, input) => {
        sent.push([act, input]);
        state = 'reopened';
        return {};
      },
    });
    await store.load();
    expect(await store.take('reopen', 'Sexe de P2')).toBe(true);
    expect(sent).toEqual([['reopen', { seen: { revision: 1, state: 'signed' }, reason: 'Sexe de P2' }]]);
    expect(store.current()?.revision).toBe(2);
  });

  it('that are refused show why, beside the revision as it is now', async () => {
    let loads = 0;
    const store = new DecisionsStore({
      revisions: async () => [revision(1, ++loads === 1 ? 'signed' : 'accepted')],
      decide: () => Promise.reject(new Error('moved on')),
    });
    await store.load();
    expect(await store.take('return', 'x')).toBe(false);
    expect([store.current()?.state, store.problem()?.message]).toEqual(['accepted', 'moved on']);
  });
});
