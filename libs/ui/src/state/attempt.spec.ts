import { signal } from '@angular/core';
import { ApiProblem } from '../api/api-problem';
import { attempt } from './attempt';

const store = () => ({
  busy: signal<'save' | null>(null),
  problem: signal<ApiProblem | null>(new ApiProblem(0, 'client', 'of the act before')),
});

describe('an act of a person', () => {
  it('is shown while it goes on, and forgets the problem of the one before', async () => {
    const page = store();
    const seen = await attempt(page, 'save', async () => [page.busy(), page.problem()]);
    expect(seen).toEqual(['save', null]);
    expect(page.busy()).toBeNull();
  });

  it('that fails leaves its problem, and the way free for the next', async () => {
    const page = store();
    expect(await attempt(page, 'save', () => Promise.reject(new Error('refused')))).toBeNull();
    expect([page.busy(), page.problem()?.message]).toEqual([null, 'refused']);
  });
});
