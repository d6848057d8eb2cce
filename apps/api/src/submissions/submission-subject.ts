import { nextState } from '@cqdg/contract';
import type { RunSubject } from '../validation/run-subject';
import { Submission } from './submission.entity';

export const submissionSubject: RunSubject = {
  async lock(manager, run) {
    await manager.findOneOrFail(Submission, { where: { id: run.subjectId }, lock: { mode: 'pessimistic_write' } });
  },

  async settle(manager, run, outcome) {
    const submission = await manager.findOneByOrFail(Submission, { id: run.subjectId });
    if (submission.currentRunId !== run.id) return;
    const next = nextState(submission.state, outcome);
    if ('to' in next) await manager.update(Submission, submission.id, { state: next.to });
  },
};
