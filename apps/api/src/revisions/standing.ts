import type { DecisionView, RevisionStanding } from '@cqdg/contract';
import { type EntityManager, In } from 'typeorm';
import { Submission } from '../submissions/submission.entity';
import { statesThat } from '../submissions/submissions';
import { Decision } from './decision.entity';

export function decisionView({ id, action, at, by, reason }: Decision): DecisionView {
  return { id, action, at: at.toISOString(), by: by.displayName, reason };
}

/** With what the centre keeps for itself. */
export const decisionForCentre = (decision: Decision): DecisionView => ({
  ...decisionView(decision),
  ...(decision.note !== null && { note: decision.note }),
});

/** Where a revision stands among the others of its study. */
export async function standingOf(manager: EntityManager, { id, studyId, revision }: Submission): Promise<RevisionStanding> {
  const before = revision > 1 ? await manager.findOneBy(Submission, { studyId, revision: revision - 1 }) : null;
  const origin = before && (await lastDecision(manager, before.id));
  const accepted = await manager.findOne(Submission, {
    where: { studyId, state: In(statesThat('supersede')) },
    order: { revision: 'DESC' },
  });
  return {
    decision: await lastDecision(manager, id),
    origin: before && origin && { revision: before.revision, decision: origin },
    inForce: accepted?.revision ?? null,
  };
}

async function lastDecision(manager: EntityManager, submissionId: string): Promise<DecisionView | null> {
  const found = await manager.findOne(Decision, { where: { submissionId }, relations: { by: true }, order: { at: 'DESC' } });
  return found && decisionView(found);
}
