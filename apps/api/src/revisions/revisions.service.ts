import { Injectable } from '@nestjs/common';
import type { RevisionFile, RevisionView } from '@cqdg/contract';
import { In } from 'typeorm';
import { atOneMoment } from '../platform/database/at-one-moment';
import type { Context } from '../platform/context/context';
import { SignedReceipt } from '../signature/signed-receipt.entity';
import { fileView } from '../submissions/submission.views';
import { SubmissionTable } from '../submissions/submission-table.entity';
import { Submission } from '../submissions/submission.entity';
import { Decision } from './decision.entity';
import { decisionForCentre, decisionView } from './standing';

/** The revisions of a study, with what became of each. */
@Injectable()
export class RevisionsService {
  /** Newest first. */
  async list(ctx: Context): Promise<RevisionView[]> {
    const { id: studyId, permissions } = ctx.inStudy('study.read');
    const view = permissions.has('study.review') ? decisionForCentre : decisionView;
    return atOneMoment(ctx.manager, async (manager) => {
      const revisions = await manager.find(Submission, { where: { studyId }, order: { revision: 'ASC' } });
      const of = In(revisions.map(({ id }) => id));
      const receipts = await manager.find(SignedReceipt, { where: { submissionId: of }, relations: { signer: true } });
      const decisions = await manager.find(Decision, { where: { submissionId: of }, relations: { by: true }, order: { at: 'ASC' } });
      const tables = await manager.find(SubmissionTable, {
        where: { submissionId: of },
        relations: { version: { uploadedBy: true } },
        order: { tableName: 'ASC' },
      });
      return revisions
        .map((revision, at): RevisionView => {
          const { id, dictionary, state, createdAt } = revision;
          const receipt = receipts.find(({ submissionId }) => submissionId === id);
          return {
            ...{ revision: revision.revision, state, dictionary, createdAt: createdAt.toISOString() },
            receipt: receipt ? { id: receipt.id, signedAt: receipt.signedAt.toISOString(), signedBy: receipt.signer.displayName } : null,
            decisions: decisions.filter(({ submissionId }) => submissionId === id).map(view),
            files: filesOf(tables, id, revisions[at - 1]?.id),
          };
        })
        .reverse();
    });
  }
}

function filesOf(tables: SubmissionTable[], submissionId: string, before: string | undefined): RevisionFile[] {
  const former = new Map(tables.flatMap((row) => (row.submissionId === before ? [[row.tableName, row.version]] : [])));
  return tables
    .filter((row) => row.submissionId === submissionId)
    .map(({ tableName: table, version }) => {
      const was = former.get(table);
      const change = was === undefined ? 'new' : was.contentSha256 === version.contentSha256 ? 'same' : 'changed';
      return { table, file: fileView(version), change };
    });
}
