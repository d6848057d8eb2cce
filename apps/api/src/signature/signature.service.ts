import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type ReceiptPayload, type SignInput, type SignStatement, canonicalJson } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import { DictionaryService } from '../dictionaries/dictionary.service';
import { StudyNews } from '../events/study-news';
import { NotificationsService } from '../notifications/notifications.service';
import { Signers } from '../oidc/signers.service';
import type { Context, StudyAccess } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { lockRegistry } from '../registration/registries';
import { Study } from '../studies/study.entities';
import { signRefusal } from '../submissions/sign-refusal';
import { Submission } from '../submissions/submission.entity';
import { currentBasis, currentFiles, lockSubmission, stateAfter } from '../submissions/submissions';
import { Run } from '../validation/run.entity';
import { receiptPayload } from './receipt-payload';
import { SignedReceipt } from './signed-receipt.entity';
import { SigningKeys } from './signing-keys';
import { Statement } from './signature.tokens';
import { statementFor } from './statement';

/** Signatures of submissions. */
@Injectable()
export class SignatureService {
  constructor(
    private readonly signers: Signers,
    private readonly dictionaries: DictionaryService,
    private readonly keys: SigningKeys,
    private readonly wording: Statement,
    private readonly audit: AuditService,
    private readonly news: StudyNews,
    private readonly notifications: NotificationsService,
  ) {}

  async statement(ctx: Context): Promise<SignStatement> {
    const study = await ctx.manager.findOneByOrFail(Study, { id: ctx.inStudy('study.read').id });
    return statementFor(await this.wording.texts(ctx.manager), study.name);
  }

  /** Signs what the run checked, if that is still what the submission holds. The person proves again who they are. */
  async sign(ctx: Context, input: SignInput): Promise<string> {
    const study = ctx.inStudy('study.sign');
    await this.signers.confirm(ctx, study, input);
    return ctx.transaction(async (tx) => {
      const submission = await lockSubmission(tx, study.id);
      await lockRegistry(tx.manager, study.id);
      const state = stateAfter(submission, 'sign');
      const run = await this.runToSign(tx, study, submission, input.runId);
      const id = randomUUID();
      const payload = await this.payload(tx, { id, study, submission, run, input });
      const receipt = canonicalJson(this.keys.sign(payload));
      const { id: signerId, displayName: by } = tx.who();
      const row = { id, studyId: study.id, submissionId: submission.id, signerId, signedAt: new Date(payload.signedAt), receipt };
      await tx.manager.insert(SignedReceipt, row);
      await tx.manager.update(Submission, submission.id, { state, dictionary: run.dictionary });
      await this.audit.record(tx, { action: 'submission.signed', objectId: id, params: { revision: submission.revision } });
      await this.notifications.tell(tx, 'signature', study, { revision: submission.revision, by });
      await tx.afterCommit(() => this.news.submission(study.id));
      return receipt;
    });
  }

  /** The receipt as it was signed, to download. */
  async receipt(ctx: Context, id: string): Promise<string> {
    const found = await ctx.manager.findOneBy(SignedReceipt, { id, studyId: ctx.inStudy('study.read').id });
    if (!found) throw new DomainError('not_found');
    return found.receipt;
  }

  private async runToSign(tx: Context, study: StudyAccess, submission: Submission, runId: string): Promise<Run> {
    const run = submission.currentRunId ? await tx.manager.findOneBy(Run, { id: submission.currentRunId }) : null;
    if (run?.state !== 'passed' || run.id !== runId) throw new DomainError('submission.changed_since_run');
    const files = await currentFiles(tx.manager, submission.id);
    const now = await currentBasis(tx.manager, study.id, files, this.dictionaries.active());
    const refusal = signRefusal(submission.state, run.basis, now);
    if (refusal) throw new DomainError(refusal);
    return run;
  }

  private async payload(
    tx: Context,
    { id, study, submission, run, input }: { id: string; study: StudyAccess; submission: Submission; run: Run; input: SignInput },
  ): Promise<ReceiptPayload> {
    const dictionary = { value: this.dictionaries.get(run.dictionary), raw: this.dictionaries.raw(run.dictionary) };
    const texts = await this.wording.texts(tx.manager);
    return receiptPayload(tx, { id, study, submission, run, dictionary, texts, language: input.language, agreedTo: input.statement });
  }
}
