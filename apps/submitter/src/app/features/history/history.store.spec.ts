import { signal } from '@angular/core';
import type { DecisionInput, Permission, SubmissionView } from '@cqdg/contract';
import { aSubmission } from '../testing/samples';
import { HistoryStore } from './history.store';

const lead: Permission[] = ['study.read', 'study.upload', 'study.withdraw'];
function storeOf(over: Partial<SubmissionView>, permissions: Permission[] = lead) {
  const sent: [string, DecisionInput][] = [];
  const shared = { submission: signal<SubmissionView | null>(aSubmission(over)), permissions: signal(new Set(permissions)) };
  const api = {
    revisions: async () => [],
    decide: async (act: string, input: DecisionInput) => {
      sent.push([act, input]);
      return aSubmission({ state: 'withdrawn' });
    },
  };
  return { store: new HistoryStore(api, shared), shared, sent };
}

describe('what a study may decide of its revision', () => {
  it('is to withdraw it before it is accepted, by a lead only', () => {
    expect(storeOf({ state: 'signed', revision: 2 }).store.canWithdraw()).toBe(true);
    expect(storeOf({ state: 'accepted', revision: 2 }).store.canWithdraw()).toBe(false);
    expect(storeOf({ state: 'signed', revision: 2 }, ['study.read', 'study.upload']).store.canWithdraw()).toBe(false);
  });

  it('is to begin the next one once it is withdrawn', () => {
    expect(storeOf({ state: 'withdrawn' }).store.canBegin()).toBe(true);
    expect(storeOf({ state: 'signed' }).store.canBegin()).toBe(false);
    expect(storeOf({ state: 'withdrawn' }, ['study.read']).store.canBegin()).toBe(false);
  });

  it('holds for what was seen, and is what every page of the study then shows', async () => {
    const { store, shared, sent } = storeOf({ state: 'signed', revision: 3 });
    await store.withdraw('trop tôt');
    expect(sent).toEqual([['withdraw', { seen: { revision: 3, state: 'signed' }, reason: 'trop tôt' }]]);
    expect(shared.submission()?.state).toBe('withdrawn');
  });
});
