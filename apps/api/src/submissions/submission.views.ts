import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type SubmissionView, type TableFile, type TableView, allows } from '@cqdg/contract';
import { DictionaryService } from '../dictionaries/dictionary.service';
import { tombstonesInPlace } from '../discards/tombstones';
import { atOneMoment } from '../platform/database/at-one-moment';
import { standingOf } from '../revisions/standing';
import { SignedReceipt } from '../signature/signed-receipt.entity';
import { Study } from '../studies/study.entities';
import { Run } from '../validation/run.entity';
import { runViewNow } from '../validation/line';
import { clinicalTables, isMandatory } from './clinical-tables';
import { signRefusal } from './sign-refusal';
import { currentBasis, currentFiles, ensureSubmission, findSubmission } from './submissions';
import { Submission } from './submission.entity';
import type { TableFileVersion } from './table-file.entity';

type Checked = NonNullable<TableView['checked']>;

/** A submission as people see it. */
@Injectable()
export class SubmissionViews {
  constructor(private readonly dictionaries: DictionaryService) {}

  find(manager: EntityManager, studyId: string): Promise<SubmissionView | null> {
    return atOneMoment(manager, async (moment) => {
      const submission = await findSubmission(moment, studyId);
      return submission && this.view(moment, submission);
    });
  }

  /** Made on first use: a study always has a submission to fill. */
  async current(manager: EntityManager, studyId: string): Promise<SubmissionView> {
    const { id } = await ensureSubmission(manager, studyId, this.dictionaries.active().version);
    return atOneMoment(manager, async (moment) => this.view(moment, await moment.findOneByOrFail(Submission, { id })));
  }

  private async view(manager: EntityManager, submission: Submission): Promise<SubmissionView> {
    const { id, studyId, revision, state, currentRunId } = submission;
    const dictionary = allows(state, 'change') ? this.dictionaries.active() : await this.dictionaries.find(submission.dictionary);
    const files = await currentFiles(manager, id);
    const aside = [...files.keys()].filter((table) => !clinicalTables(dictionary).includes(table)).sort();
    const study = await manager.findOneByOrFail(Study, { id: studyId });
    const run = currentRunId ? await manager.findOneBy(Run, { id: currentRunId }) : null;
    const receipt = await manager.findOne(SignedReceipt, { where: { submissionId: id }, relations: { signer: true } });
    const checked = await this.checked(manager, [...files.values()]);
    const tombstones = await tombstonesInPlace(manager, studyId);
    const seen = run?.state === 'passed' || run?.state === 'failed' ? run.basis : null;
    return {
      ...{ id, revision, state, study: study.code, dictionary: dictionary.version, run: run && (await runViewNow(manager, run)) },
      tables: clinicalTables(dictionary).map((table) => {
        const file = files.get(table);
        const tombstone = file ? undefined : tombstones.get(table);
        return {
          table,
          mandatory: isMandatory(dictionary, table, [...files.keys()]),
          file: file ? fileView(file) : null,
          checked: (file && checked.get(file.id)) ?? null,
          ...(tombstone && { tombstone }),
        };
      }),
      signRefusal: signRefusal(state, seen, await currentBasis(manager, studyId, files, dictionary)),
      receipt: receipt && { id: receipt.id, signedAt: receipt.signedAt.toISOString(), signedBy: receipt.signer.displayName },
      ...(await standingOf(manager, submission)),
      ...(aside.length > 0 && { aside }),
      updatedAt: submission.updatedAt.toISOString(),
    };
  }

  /** Of the last run that ended with each file: a file that did not change keeps what is known of it. */
  private async checked(manager: EntityManager, files: TableFileVersion[]): Promise<Map<string, Checked>> {
    const rows: (Checked & { id: string })[] = await manager.query(
      `SELECT DISTINCT ON (t.version_id) t.version_id AS id, t.rows, t.errors, t.warnings
       FROM run_table t JOIN run r ON r.id = t.run_id
       WHERE t.version_id = ANY($1::uuid[]) AND r.state IN ('passed', 'failed')
       ORDER BY t.version_id, r.number DESC`,
      [files.map((file) => file.id)],
    );
    return new Map(rows.map(({ id, ...checked }) => [id, checked]));
  }
}

export function fileView(version: TableFileVersion): TableFile {
  const { id, name, sheet, bytes, sha256, contentSha256, uploadedAt, uploadedBy } = version;
  return { id, name, sheet, bytes, sha256, contentSha256, uploadedAt: uploadedAt.toISOString(), uploadedBy: uploadedBy.displayName };
}
