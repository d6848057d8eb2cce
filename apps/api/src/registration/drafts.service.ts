import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Finding, Page, SampleKind, SampleRow, UploadOutcome } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { engineVersion } from '@cqdg/validation';
import { AuditService } from '../audit/audit.service';
import { DictionaryService } from '../dictionaries/dictionary.service';
import { StudyNews } from '../events/study-news';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { limits, type PageQuery, pageOf } from '../platform/http/page-query';
import { keepObjects } from '../storage/object-references';
import { Store } from '../storage/store';
import { registrationTable } from '../submissions/clinical-tables';
import { IncomingFiles, type IncomingTable } from '../submissions/upload/incoming-files';
import { RunQueue } from '../validation/run-queue';
import { createRun, supersedeRun } from '../validation/runs';
import { recogniseRegistration } from './recognise-registration';
import { lockRegistry } from './registries';
import { RegistrationDraft } from './registration-draft.entity';
import { RegistrationRow } from './registration-row.entity';

/** The file of samples that a study is about to register. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly dictionaries: DictionaryService,
    private readonly incoming: IncomingFiles,
    private readonly queue: RunQueue,
    private readonly store: Store,
    private readonly audit: AuditService,
    private readonly news: StudyNews,
  ) {}

  /** Replaces the draft and checks the new one at once; a file that is refused leaves the draft as it was. */
  async upload(ctx: Context, name: string, content: AsyncIterable<Uint8Array>): Promise<UploadOutcome> {
    ctx.inStudy('study.register');
    const dictionary = this.dictionaries.active();
    const table = registering(dictionary);
    const kind = recogniseRegistration(dictionary, table, name);
    if ('refused' in kind) return { fileName: name, accepted: [], refused: [kind.refused] };
    const file = await this.incoming.receive(name, content);
    const { tables, refused } =
      kind.read === 'workbook'
        ? await this.incoming.workbook(dictionary, file, new Set([table]))
        : await this.incoming.text(dictionary, table, file);
    const [taken] = tables;
    if (!taken) return { fileName: name, accepted: [], refused };
    const replaced = await this.replace(ctx, dictionary, taken);
    return { fileName: name, accepted: [{ table, replaced, sheet: taken.sheet }], refused };
  }

  /** Why a file of this name would not be taken, before any of it is sent. */
  refusedName(name: string): Finding | null {
    const dictionary = this.dictionaries.active();
    const kind = recogniseRegistration(dictionary, registering(dictionary), name);
    return 'refused' in kind ? kind.refused : null;
  }

  /** Checks the draft again: after our fault, or when samples were registered meanwhile. */
  async check(ctx: Context): Promise<void> {
    const study = ctx.inStudy('study.register');
    await ctx.transaction(async (tx) => {
      await lockRegistry(tx.manager, study.id);
      const draft = await tx.manager.findOneBy(RegistrationDraft, { studyId: study.id });
      if (!draft) throw new DomainError('not_found');
      await this.run(tx, this.dictionaries.active(), draft);
    });
  }

  async discard(ctx: Context): Promise<void> {
    const study = ctx.inStudy('study.register');
    await ctx.transaction(async (tx) => {
      await lockRegistry(tx.manager, study.id);
      if (!(await this.drop(tx, study.id))) return;
      await this.audit.record(tx, { action: 'registration.discarded' });
      await tx.afterCommit(() => this.news.registration(study.id));
    });
  }

  async rows(ctx: Context, query: PageQuery & { kind?: SampleKind }): Promise<Page<SampleRow>> {
    const study = ctx.inStudy('study.read');
    const draft = await ctx.manager.findOneBy(RegistrationDraft, { studyId: study.id });
    if (!draft) return pageOf(query, [], 0);
    const where = { draftId: draft.id, ...(query.kind ? { kind: query.kind } : {}) };
    const [rows, total] = await ctx.manager.findAndCount(RegistrationRow, { where, order: { row: 'ASC' }, ...limits(query) });
    return pageOf(query, rows.map(rowView), total);
  }

  private replace(ctx: Context, dictionary: Dictionary, { table: _table, ...file }: IncomingTable): Promise<boolean> {
    const study = ctx.inStudy('study.register');
    return ctx.transaction(async (tx) => {
      await lockRegistry(tx.manager, study.id);
      await keepObjects(tx.manager, this.store, [file.sha256, file.contentSha256]);
      const replaced = await this.drop(tx, study.id);
      const by = { uploadedAt: new Date(), uploadedById: tx.who().id };
      const draft = tx.manager.create(RegistrationDraft, {
        ...{ id: randomUUID(), studyId: study.id, ...file, ...by, currentRunId: null, rows: null },
      });
      await tx.manager.insert(RegistrationDraft, draft);
      await this.audit.record(tx, { action: 'registration.uploaded', objectId: draft.id, params: { bytes: file.bytes } });
      await this.run(tx, dictionary, draft);
      return replaced;
    });
  }

  private async drop(tx: Context, studyId: string): Promise<boolean> {
    const draft = await tx.manager.findOneBy(RegistrationDraft, { studyId });
    if (!draft) return false;
    await supersedeRun(tx.manager, draft.currentRunId);
    await tx.manager.delete(RegistrationDraft, draft.id);
    return true;
  }

  private async run(tx: Context, dictionary: Dictionary, draft: RegistrationDraft): Promise<void> {
    const table = registering(dictionary);
    const registry = await lockRegistry(tx.manager, draft.studyId);
    await supersedeRun(tx.manager, draft.currentRunId);
    const run = await createRun(tx.manager, {
      ...{ kind: 'registration', studyId: draft.studyId, subjectId: draft.id, askedById: tx.user?.id ?? null },
      basis: {
        files: { [table]: draft.contentSha256 },
        dictionary: dictionary.version,
        registryVersion: registry.version,
        engine: engineVersion,
      },
      files: [{ ...draft, table, versionId: draft.id, file: draft.name }],
    });
    await tx.manager.update(RegistrationDraft, draft.id, { currentRunId: run.id, rows: null });
    await tx.afterCommit(() => this.queue.add({ runId: run.id, attempt: run.attempt }));
    await tx.afterCommit(() => this.news.registration(draft.studyId));
  }
}

function rowView({ draftId: _draftId, draft: _draft, ...row }: RegistrationRow): SampleRow {
  return row;
}

function registering(dictionary: Dictionary): string {
  const table = registrationTable(dictionary);
  if (table === null) throw new DomainError('registration.unasked');
  return table;
}
