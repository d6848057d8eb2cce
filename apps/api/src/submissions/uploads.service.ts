import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Finding, UploadOutcome } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import { DictionaryService } from '../dictionaries/dictionary.service';
import type { Context } from '../platform/context/context';
import { keepObjects } from '../storage/object-references';
import { Store } from '../storage/store';
import { clinicalTables } from './clinical-tables';
import { SubmissionChanges } from './submission-changes';
import { ensureSubmission, stateAfter } from './submissions';
import { IncomingFiles, type IncomingTable, type Understood } from './upload/incoming-files';
import { recogniseUpload } from './upload/recognise-upload';
import { SubmissionTable } from './submission-table.entity';
import { TableFileVersion } from './table-file.entity';

/** Files of clinical tables, as people send them. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly dictionaries: DictionaryService,
    private readonly incoming: IncomingFiles,
    private readonly changes: SubmissionChanges,
    private readonly store: Store,
    private readonly audit: AuditService,
  ) {}

  /** A file replaces its own tables only; one that is refused leaves all as it was. */
  async upload(ctx: Context, name: string, chosen: string | null, content: AsyncIterable<Uint8Array>): Promise<UploadOutcome> {
    const study = ctx.inStudy('study.upload');
    const dictionary = this.dictionaries.active();
    // Asked before the bytes are taken, and again under the lock.
    stateAfter(await ensureSubmission(ctx.manager, study.id, dictionary.version), 'change');
    const kind = recogniseUpload(dictionary, name, chosen);
    if ('refused' in kind) return { fileName: name, accepted: [], refused: [kind.refused] };
    const file = await this.incoming.receive(name, content);
    const understood: Understood =
      kind.read === 'text'
        ? await this.incoming.text(dictionary, kind.table, file)
        : await this.incoming.workbook(dictionary, file, new Set(clinicalTables(dictionary)), chosen);
    const accepted = understood.tables.length > 0 ? await this.accept(ctx, study.id, understood.tables) : [];
    return { fileName: name, accepted, refused: understood.refused };
  }

  /** Why a file of this name would not be taken, before any of it is sent. */
  refusedName(name: string): Finding | null {
    const kind = recogniseUpload(this.dictionaries.active(), name, null);
    return 'refused' in kind ? kind.refused : null;
  }

  private accept(ctx: Context, studyId: string, tables: IncomingTable[]): Promise<UploadOutcome['accepted']> {
    return this.changes.change(ctx, studyId, async (tx, submission) => {
      const accepted: UploadOutcome['accepted'] = [];
      await keepObjects(
        tx.manager,
        this.store,
        tables.flatMap(({ sha256, contentSha256 }) => [sha256, contentSha256]),
      );
      for (const { table, ...file } of tables) {
        const replaced = await this.place(tx, submission.id, table, file);
        accepted.push({ table, replaced, sheet: file.sheet });
        await this.audit.record(tx, { action: 'table.uploaded', objectId: submission.id, params: { table, bytes: file.bytes } });
      }
      return accepted;
    });
  }

  private async place(tx: Context, submissionId: string, tableName: string, file: Omit<IncomingTable, 'table'>): Promise<boolean> {
    const id = randomUUID();
    const by = { uploadedAt: new Date(), uploadedById: tx.who().id };
    const replaced = await tx.manager.existsBy(SubmissionTable, { submissionId, tableName });
    await tx.manager.insert(TableFileVersion, { id, submissionId, tableName, ...file, ...by });
    await tx.manager.upsert(SubmissionTable, { submissionId, tableName, versionId: id }, ['submissionId', 'tableName']);
    return replaced;
  }
}
