import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FixInput, FixOutcome } from '@cqdg/contract';
import { IsNull, Not } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import { LiveSettings } from '../settings/live-settings';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { keepObjects } from '../storage/object-references';
import { Store } from '../storage/store';
import { RunFinding } from '../validation/run-finding.entity';
import { patchCells } from './patch-cells';
import { SubmissionRuns } from './runs.service';
import { SubmissionTable } from './submission-table.entity';
import { SubmissionViews } from './submission.views';
import { SubmissionChanges } from './submission-changes';
import { TableFileVersion } from './table-file.entity';
import { asUtf8 } from './upload/as-utf8';

/** Puts proposals into files. The former version stays, to bring back. */
@Injectable()
export class FixesService {
  constructor(
    private readonly settings: LiveSettings,
    private readonly store: Store,
    private readonly changes: SubmissionChanges,
    private readonly runs: SubmissionRuns,
    private readonly views: SubmissionViews,
    private readonly audit: AuditService,
  ) {}

  async apply(ctx: Context, input: FixInput): Promise<FixOutcome> {
    const study = ctx.inStudy('study.upload');
    const fixed = await this.changes.change(ctx, study.id, async (tx, submission) => {
      if (submission.currentRunId !== input.runId) throw new DomainError('submission.changed_since_run');
      const findings = await this.findings(tx, input);
      const at = { submissionId: submission.id, tableName: input.table };
      const current = await tx.manager.findOne(SubmissionTable, { where: at, relations: { version: true } });
      const seen = await tx.manager.query(`SELECT 1 FROM run_table WHERE run_id = $1 AND version_id = $2`, [
        input.runId,
        current?.versionId ?? null,
      ]);
      if (!current || seen.length === 0) throw new DomainError('submission.changed_since_run');
      const { version, cells } = await this.patched(current.version, input, findings);
      const by = { uploadedAt: new Date(), uploadedById: tx.who().id };
      await keepObjects(tx.manager, this.store, [version.sha256]);
      await tx.manager.insert(TableFileVersion, { ...version, ...at, ...by });
      await tx.manager.update(SubmissionTable, at, { versionId: version.id });
      const params = { table: input.table, field: input.field, code: input.code, cells };
      await this.audit.record(tx, { action: 'table.fixed', objectId: submission.id, params });
      return { cells, replacedVersion: current.versionId };
    });
    await this.runs.start(ctx);
    return { ...fixed, submission: await this.views.current(ctx.manager, study.id) };
  }

  /** Those that were kept: beyond the cap of a run, the next run shows the rest. */
  private async findings(tx: Context, { runId, table, field, code, from, to }: FixInput): Promise<RunFinding[]> {
    const which = from === undefined ? { proposal: Not(IsNull()) } : { value: from, proposal: to };
    const findings = await tx.manager.find(RunFinding, { where: { runId, tableName: table, field, code, ...which } });
    if (findings.length === 0) throw new DomainError('fix.not_proposed');
    return findings;
  }

  private async patched(version: TableFileVersion, { code, field }: FixInput, findings: RunFinding[]) {
    const rows = new Map(
      findings.flatMap(({ row, value, proposal }) => (row === null ? [] : [[row, { from: value ?? '', to: proposal ?? '' }]])),
    );
    // A finding about the header names the field that it should be; the cell to change holds what was found.
    const patch = { field: code.startsWith('header.') ? (findings[0]?.value ?? field) : field, rows };
    const content = await asUtf8(() => this.store.open(version.contentSha256));
    let cells = 0;
    async function* counted() {
      cells = yield* patchCells(content, patch);
    }
    const put = await this.store.put(counted(), this.settings.uploadBytes);
    if ('tooLarge' in put) throw new DomainError('body.too_large', { limit: put.tooLarge });
    if (cells === 0) throw new DomainError('submission.changed_since_run');
    const { lines } = version;
    return {
      cells,
      version: {
        ...{ id: randomUUID(), name: textName(version), sheet: null, lines },
        ...{ sha256: put.sha256, bytes: put.bytes, contentSha256: put.sha256, contentBytes: put.bytes },
        readerFindings: version.readerFindings.filter((one) => one.field !== field || one.row === null || !rows.has(one.row)),
      },
    };
  }
}

/** A sheet of a workbook goes on as a text file of its own. */
function textName({ name, sheet, tableName }: TableFileVersion): string {
  return sheet === null ? name : `${tableName}.tsv`;
}
