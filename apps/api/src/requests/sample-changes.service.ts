import { Injectable } from '@nestjs/common';
import type { ApplyInput, RequestView, SampleChange, SampleChangePreview } from '@cqdg/contract';
import { describe } from '@cqdg/validation';
import { AuditService } from '../audit/audit.service';
import { DictionaryService } from '../dictionaries/dictionary.service';
import { StudyNews } from '../events/study-news';
import { atOneMoment } from '../platform/database/at-one-moment';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { lockRegistry } from '../registration/registries';
import { Registry } from '../registration/registry.entity';
import { Store } from '../storage/store';
import { changeFindings, consequencesOf } from './change-consequences';
import { applyChanges } from './apply-changes';
import { StudyRequest } from './request.entities';
import { RequestNews } from './request-news';
import { registeredLinks } from './request.views';
import { RequestsService } from './requests.service';
import { lockRequest, writeEntry } from './threads';

/** Changes of registered samples: asked for by a study, looked at with their consequences, carried out by the centre. */
@Injectable()
export class SampleChanges {
  constructor(
    private readonly dictionaries: DictionaryService,
    private readonly store: Store,
    private readonly requests: RequestsService,
    private readonly audit: AuditService,
    private readonly news: RequestNews,
    private readonly study: StudyNews,
  ) {}

  /** What can never be carried out is not asked for. Throws `request.sample_unknown`, `request.change_refused`. */
  async refuse(ctx: Context, changes: readonly SampleChange[]): Promise<void> {
    if (changes.length === 0) return;
    const study = ctx.inStudy('study.discuss');
    const known = await registeredLinks(ctx.manager, study.id, changes);
    const strange = changes.find(({ sample }) => !known.has(sample));
    if (strange) throw new DomainError('request.sample_unknown', { sample: strange.sample }, { changes: 'unknown' });
    await this.refuseFindings(ctx, changes);
  }

  async preview(ctx: Context, number: number): Promise<SampleChangePreview> {
    const study = ctx.inStudy('study.read');
    const dictionary = this.dictionaries.active();
    return atOneMoment(ctx.manager, async (manager) => {
      const request = await manager.findOneBy(StudyRequest, { studyId: study.id, number });
      if (request?.kind !== 'sample_change') throw new DomainError('not_found');
      return consequencesOf({ manager, dictionary, store: this.store, study }, request.changes);
    });
  }

  /** All of them, or none; on the very register that the preview spoke of. */
  async apply(ctx: Context, number: number, { seen, registryVersion }: ApplyInput): Promise<RequestView> {
    const study = ctx.inStudy('study.manage');
    await ctx.transaction(async (tx) => {
      const registry = await lockRegistry(tx.manager, study.id);
      const request = await lockRequest(tx, number, seen);
      if (request.kind !== 'sample_change') throw new DomainError('not_found');
      if (request.appliedAt) throw new DomainError('request.applied');
      if (registry.version !== registryVersion) throw new DomainError('request.register_changed');
      await this.refuseFindings(tx, request.changes);
      const { changes, removed, changed } = await applyChanges(tx.manager, request);
      if (changed === 0) throw new DomainError('request.nothing_to_change');
      const version = registry.version + 1;
      await tx.manager.update(Registry, study.id, { version, samples: registry.samples - removed });
      await tx.manager.update(StudyRequest, request.id, { changes, appliedAt: new Date() });
      await writeEntry(tx, request, { act: 'apply', side: 'centre', text: null, samples: changed }, 'resolved');
      await this.audit.record(tx, {
        ...{ action: 'request.applied', objectId: request.id, params: { number, samples: changed, removed } },
        ...{ before: { version: registry.version }, after: { version } },
      });
      await this.news.tell(tx, request, 'applied', 'centre');
      await tx.afterCommit(() => this.study.registration(study.id));
      await tx.afterCommit(() => this.study.submission(study.id));
    });
    return this.requests.view(ctx, number);
  }

  private async refuseFindings(ctx: Context, changes: readonly SampleChange[]): Promise<void> {
    const study = ctx.inStudy('study.read');
    const dictionary = this.dictionaries.active();
    const [finding] = await changeFindings({ manager: ctx.manager, dictionary, study }, changes);
    if (!finding) return;
    const { title, found } = describe(finding, ctx.language, dictionary);
    const sample = finding.keys[dictionary.meta?.portal?.registration?.sample ?? ''] ?? '';
    throw new DomainError(
      'request.change_refused',
      { sample, why: [title, found].filter(Boolean).join(' – ').replace(/\.$/, '') },
      { changes: 'refused' },
    );
  }
}
