import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager } from 'typeorm';
import type { Page, RegisteredSampleView } from '@cqdg/contract';
import { AuditService } from '../audit/audit.service';
import { DictionaryService } from '../dictionaries/dictionary.service';
import { StudyNews } from '../events/study-news';
import { NotificationsService } from '../notifications/notifications.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { limits, type PageQuery, pageOf } from '../platform/http/page-query';
import { Run } from '../validation/run.entity';
import { draftRefusal } from './draft-refusal';
import { RegisteredFile } from './registered-file.entity';
import { RegisteredSample } from './registered-sample.entity';
import { lockRegistry } from './registries';
import { RegistrationDraft } from './registration-draft.entity';
import { Registry } from './registry.entity';

export type SampleSort = 'participant' | 'biospecimen' | 'sample' | 'sampleType' | 'registeredAt';
export interface SamplesFilter extends PageQuery {
  search?: string;
  sort: SampleSort;
  direction: 'asc' | 'desc';
}

/** The registered samples of a study. */
@Injectable()
export class SamplesService {
  constructor(
    private readonly dictionaries: DictionaryService,
    private readonly audit: AuditService,
    private readonly news: StudyNews,
    private readonly notifications: NotificationsService,
  ) {}

  /** Registers what the draft adds, all or nothing. Asking twice registers once. */
  async commit(ctx: Context, draftId: string): Promise<void> {
    const study = ctx.inStudy('study.register');
    await ctx.transaction(async (tx) => {
      const registry = await lockRegistry(tx.manager, study.id);
      const draft = await tx.manager.findOneBy(RegistrationDraft, { id: draftId, studyId: study.id });
      if (!draft) return this.refuseUnlessDone(tx, study.id, draftId);
      const run = draft.currentRunId ? await tx.manager.findOneBy(Run, { id: draft.currentRunId }) : null;
      const refusal = draftRefusal(run, registry.version, this.dictionaries.active().version);
      if (refusal) throw new DomainError(refusal);
      const added = await this.register(tx.manager, draft, registry.version + 1, tx.who().id);
      const version = registry.version + (added > 0 ? 1 : 0);
      await tx.manager.update(Registry, study.id, { version, samples: registry.samples + added });
      await tx.manager.insert(RegisteredFile, registeredFile(draft, { version, added, by: tx.who().id }));
      await tx.manager.delete(RegistrationDraft, draft.id);
      await this.audit.record(tx, { action: 'samples.registered', objectId: draft.id, params: { added, version } });
      await this.notifications.tell(tx, 'registration', study, { added, total: registry.samples + added }, [tx.who().id]);
      await tx.afterCommit(() => this.news.registration(study.id));
      await tx.afterCommit(() => this.news.submission(study.id));
    });
  }

  async page(ctx: Context, query: SamplesFilter): Promise<Page<RegisteredSampleView>> {
    const study = ctx.inStudy('study.read');
    const direction = query.direction === 'desc' ? 'DESC' : 'ASC';
    const wanted = ctx.manager
      .createQueryBuilder(RegisteredSample, 's')
      .leftJoinAndSelect('s.registeredBy', 'by')
      .where('s.studyId = :studyId', { studyId: study.id })
      .orderBy(`s.${query.sort}`, direction)
      .addOrderBy('s.sample', direction);
    const search = query.search?.trim();
    if (search) wanted.andWhere(new Brackets((any) => anyOf(any, `%${search.replace(/[\\%_]/g, '\\$&')}%`)));
    const { take, skip } = limits(query);
    const [samples, total] = await wanted.take(take).skip(skip).getManyAndCount();
    return pageOf(query, samples.map(sampleView), total);
  }

  private async register(manager: EntityManager, draft: RegistrationDraft, version: number, by: string): Promise<number> {
    const added: unknown[] = await manager.query(
      `INSERT INTO registered_sample (study_id, sample, biospecimen, participant, sample_type, registry_version, registered_at, registered_by_id)
       SELECT $1, sample, biospecimen, participant, sample_type, $2, now(), $3 FROM registration_row WHERE draft_id = $4 AND kind = 'new'
       RETURNING 1`,
      [draft.studyId, version, by, draft.id],
    );
    return added.length;
  }

  /** A second request for the same draft finds it gone: fine when it was registered, unknown otherwise. */
  private async refuseUnlessDone(tx: Context, studyId: string, draftId: string): Promise<void> {
    if (!(await tx.manager.existsBy(RegisteredFile, { id: draftId, studyId }))) throw new DomainError('not_found');
  }
}

function registeredFile(draft: RegistrationDraft, { version, added, by }: { version: number; added: number; by: string }): RegisteredFile {
  const { id, studyId, name, sheet, sha256, bytes, contentSha256 } = draft;
  const from = { id, studyId, name, sheet, sha256, bytes, contentSha256 };
  return Object.assign(new RegisteredFile(), from, { registryVersion: version, added, registeredAt: new Date(), registeredById: by });
}

function anyOf(any: { orWhere(text: string, values: object): unknown }, like: string): void {
  for (const column of ['participant', 'biospecimen', 'sample', 'sampleType']) any.orWhere(`s.${column} ILIKE :like`, { like });
}

function sampleView({ participant, biospecimen, sample, sampleType, registeredAt, registeredBy }: RegisteredSample): RegisteredSampleView {
  return { participant, biospecimen, sample, sampleType, registeredAt: registeredAt.toISOString(), registeredBy: registeredBy.displayName };
}
