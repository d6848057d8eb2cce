import type { RunView, StudySummary, SubmissionView, TableView } from '@cqdg/contract';
import { SubmissionStore } from './submission.store';

const table = (name: string, file: boolean): TableView => ({
  ...{ table: name, mandatory: false, checked: null },
  file: file ? ({ id: name, name: `${name}.tsv` } as TableView['file']) : null,
});
const submission = (change: Partial<SubmissionView>): SubmissionView =>
  ({ tables: [], run: null, state: 'open', ...change }) as SubmissionView;
const storeOf = (view: SubmissionView) =>
  new SubmissionStore({
    study: async () => ({ code: 'A' }) as StudySummary,
    submission: async () => view,
    dictionary: () => Promise.reject(new Error('not now')),
  });

describe('a submission as the centre sees it', () => {
  it('shows the tables that have files, by their own names where the dictionary does not come', async () => {
    const store = storeOf(submission({ tables: [table('participant', true), table('sample', false)] }));
    await store.load();
    expect(store.tables().map((one) => one.table)).toEqual(['participant']);
    expect([store.tableLabel('participant', 'fr'), store.fieldLabel('participant', 'sex', 'fr')]).toEqual(['participant', 'sex']);
    expect(store.problem()).toBeNull();
  });

  it.each(['passed', 'failed'] as const)('has findings to read once its run has %s', async (state) => {
    const store = storeOf(submission({ run: { id: 'r', state } as RunView }));
    await store.load();
    expect(store.ended()?.id).toBe('r');
  });

  it('has none while its run goes on', async () => {
    const store = storeOf(submission({ state: 'validating', run: { id: 'r', state: 'running' } as RunView }));
    await store.load();
    expect([store.ended(), store.isRunning()]).toEqual([null, true]);
  });
});
