import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { ComingEdition, ComingEditions } from '@cqdg/contract';
import { DictionaryEdition } from '../dictionaries/dictionary-edition.entity';
import { DictionaryService } from '../dictionaries/dictionary.service';
import type { Context } from '../platform/context/context';
import { Rehearsal } from './rehearsal.entity';
import { RehearsalViews, studyView } from './rehearsal-views';
import { draftHash, studyContents } from './study-contents';

/** What a study is told of editions that have a date: of itself, and of no other study. */
@Injectable()
export class ComingEditionsService {
  constructor(
    private readonly dictionaries: DictionaryService,
    private readonly views: RehearsalViews,
  ) {}

  async of(ctx: Context): Promise<ComingEditions> {
    ctx.inStudy('study.sign');
    const editions = await ctx.manager.find(DictionaryEdition, {
      select: { version: true, publishAt: true },
      where: { publishAt: Not(IsNull()), publishedAt: IsNull() },
      order: { publishAt: 'ASC' },
    });
    return { editions: await Promise.all(editions.map((edition) => this.one(ctx, edition))) };
  }

  private async one(ctx: Context, { version, publishAt }: DictionaryEdition): Promise<ComingEdition> {
    const study = ctx.inStudy('study.sign');
    const { manager } = ctx;
    const rehearsal = await manager.findOneBy(Rehearsal, { version });
    const [content] = await studyContents(manager, study.id);
    const row = content && (await this.views.findings(manager, version, content.code));
    const told = { version, publishAt: publishAt?.toISOString() ?? '', registration: rehearsal?.registration ?? false };
    if (!content || !row?.result || !row.findings) return { ...told, rehearsal: null };
    const draft = (await draftHash(manager, version)) ?? '';
    const { result, stale, rehearsedAt } = studyView(content, row, draft, this.dictionaries.active().version);
    return { ...told, rehearsal: { result, stale, rehearsedAt, revision: row.revision ?? content.revision, ...row.findings } };
  }
}
