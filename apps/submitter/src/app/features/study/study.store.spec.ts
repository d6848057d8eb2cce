import { aDraft, aRegistration, aRun, aStudy, aSubmission } from '../testing/samples';
import { milestone, progressOf } from './run-progress';
import { StudyStore } from './study.store';

async function loaded() {
  const store = new StudyStore({
    study: async () => aStudy(),
    registration: async () => aRegistration({ draft: aDraft({ run: aRun({ id: 'r', kind: 'registration', state: 'running' }) }) }),
    submission: async () => aSubmission({ run: aRun({ id: 's', state: 'running' }) }),
  });
  await store.load();
  return store;
}

describe('what is true of a study now', () => {
  it('follows the progress of the run that each page shows', async () => {
    const store = await loaded();
    store.take({ type: 'run', run: aRun({ id: 's', state: 'running', rowsDone: 150 }) });
    store.take({ type: 'run', run: aRun({ id: 'r', kind: 'registration', state: 'passed' }) });
    expect(store.submission()?.run?.rowsDone).toBe(150);
    expect(store.registration()?.draft?.run?.state).toBe('passed');
  });

  it('leaves out progress that comes after the end', async () => {
    const store = await loaded();
    store.take({ type: 'run', run: aRun({ id: 's', state: 'failed', endedAt: '2026-11-18T09:41:00Z' }) });
    store.take({ type: 'run', run: aRun({ id: 's', state: 'running', endedAt: null }) });
    expect(store.submission()?.run?.state).toBe('failed');
  });

  it('leaves out news of a run that was superseded', async () => {
    const store = await loaded();
    store.take({ type: 'run', run: aRun({ id: 'old', state: 'failed' }) });
    expect(store.submission()?.run).toMatchObject({ id: 's', state: 'running' });
  });

  it('keeps the refusal of a study that cannot be read', async () => {
    const store = new StudyStore({
      study: async () => Promise.reject(new Error('404')),
      registration: async () => aRegistration(),
      submission: async () => aSubmission(),
    });
    await store.load();
    expect(store.ready()).toBe(false);
    expect(store.problem()?.message).toBe('404');
  });
});

describe('the progress of a run', () => {
  it('gives no percentage while the run waits in the queue', () => {
    expect(progressOf(aRun({ state: 'queued', stage: null, rowsDone: 0 })).percent).toBeNull();
  });

  it('only grows from stage to stage', () => {
    const at = (stage: 'file' | 'rows' | 'relations', rowsDone: number) =>
      progressOf(aRun({ state: 'running', stage, rowsDone })).percent ?? -1;
    const walk = [at('file', 0), at('rows', 0), at('rows', 100), at('rows', 300), at('relations', 300)];
    expect(walk).toEqual([...walk].sort((a, b) => a - b));
    expect(progressOf(aRun({ state: 'passed' })).percent).toBe(100);
  });

  it('marks the stages before the current one as done', () => {
    const { stages } = progressOf(aRun({ state: 'running', stage: 'rows' }));
    expect(stages.map((one) => one.state)).toEqual(['done', 'current', 'todo']);
  });

  it('is announced at a quarter, a half and three quarters, once each', () => {
    expect([milestone(null, 10), milestone(10, 26), milestone(26, 30), milestone(30, 80), milestone(80, 90)]).toEqual([
      null,
      25,
      null,
      75,
      null,
    ]);
  });
});
