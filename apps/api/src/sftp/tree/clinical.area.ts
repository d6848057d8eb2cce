import { Injectable } from '@nestjs/common';
import { tombstonesOf } from '../../discards/tombstones';
import { MaintenanceReader } from '../../platform/access/maintenance-reader';
import { DomainError } from '../../platform/errors/domain-error';
import { Store } from '../../storage/store';
import { currentFiles, findSubmission, stateAfter } from '../../submissions/submissions';
import { TablesService } from '../../submissions/tables.service';
import { UploadsService } from '../../submissions/uploads.service';
import type { Guest } from '../server/guest';
import { ChecksDue } from '../uploads/checks-due';
import { TableArea, type TakenFile } from './table.area';

type TableFile = TakenFile & { tables: string[] };

/** `/clinical`: the files of the revision in work, or of the last one. A workbook stands once, however many tables it filled. */
@Injectable()
export class ClinicalArea extends TableArea {
  constructor(
    store: Store,
    maintenance: MaintenanceReader,
    private readonly uploads: UploadsService,
    private readonly tables: TablesService,
    private readonly checks: ChecksDue,
  ) {
    super(store, maintenance);
  }

  /** The tables that this file filled are without one then; the versions stay. */
  async remove(guest: Guest, path: string): Promise<void> {
    const file = (await this.files(guest)).find(({ name }) => name.normalize('NFC') === path);
    if (!file) throw new DomainError('not_found');
    await guest.ctx.transaction(async (tx) => {
      for (const table of file.tables) await this.tables.remove(tx, table);
      await this.checks.expect(tx, guest.accountId);
    });
  }

  protected async files(guest: Guest): Promise<TableFile[]> {
    const { manager } = guest.ctx;
    const submission = await findSubmission(manager, guest.studyId);
    const current = submission ? await currentFiles(manager, submission.id) : new Map<string, never>();
    const gone = await tombstonesOf(
      manager,
      [...current.values()].map(({ id }) => id),
    );
    const files = new Map<string, TableFile>();
    for (const [table, { id, name, sha256, bytes, uploadedAt: at }] of current) {
      const same = files.get(name);
      if (gone.has(id)) continue;
      // Of two of one name (the same workbook, sent again with fewer tables) the later one is given out.
      const newer = !same || same.at < at ? { name, sha256, bytes, at } : same;
      files.set(name, { ...newer, tables: [...(same?.tables ?? []), table] });
    }
    return [...files.values()];
  }

  protected async refuse(guest: Guest): Promise<void> {
    guest.ctx.inStudy('study.upload');
    const submission = await findSubmission(guest.ctx.manager, guest.studyId);
    if (submission) stateAfter(submission, 'change');
  }

  refusedName(path: string) {
    return this.uploads.refusedName(path);
  }

  protected async upload(guest: Guest, name: string, content: AsyncIterable<Uint8Array>) {
    const outcome = await this.uploads.upload(guest.ctx, name, null, content);
    if (outcome.accepted.length > 0) await this.checks.expect(guest.ctx, guest.accountId);
    return outcome;
  }
}
