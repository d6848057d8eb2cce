import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type RehearsalView, type RehearsedStudyView, rehearsalStale } from '@cqdg/contract';
import { DictionaryService } from '../dictionaries/dictionary.service';
import { Rehearsal, RehearsedStudy } from './rehearsal.entity';
import { type StudyContent, basisOf, draftHash, studyContents } from './study-contents';

/** Rehearsals as people see them: with what no longer holds of them. */
@Injectable()
export class RehearsalViews {
  constructor(private readonly dictionaries: DictionaryService) {}

  async of(manager: EntityManager, version: string): Promise<RehearsalView> {
    const against = this.dictionaries.active().version;
    const found = await manager.findOne(Rehearsal, { where: { version }, relations: { askedBy: true, currentStudy: true } });
    const rows = found ? await manager.findBy(RehearsedStudy, { rehearsalId: found.id }) : [];
    const known = new Map(rows.map((row) => [row.studyId, row]));
    const draft = (await draftHash(manager, version)) ?? '';
    const contents = await studyContents(manager);
    return {
      ...{ version, against, state: found?.state ?? null, registration: found?.registration ?? false },
      ...{ askedAt: found?.queuedAt.toISOString() ?? null, askedBy: found?.askedBy?.displayName ?? null },
      endedAt: found?.endedAt?.toISOString() ?? null,
      ...{ total: found?.total ?? 0, done: found?.done ?? 0, current: found?.currentStudy?.code ?? null },
      studies: contents.map((content) => studyView(content, known.get(content.studyId), draft, against)),
    };
  }

  /** Of one study, by its code as it is written. */
  findings(manager: EntityManager, version: string, code: string): Promise<RehearsedStudy | null> {
    return manager
      .createQueryBuilder(RehearsedStudy, 'row')
      .addSelect('row.findings')
      .innerJoin('row.rehearsal', 'rehearsal')
      .innerJoin('row.study', 'study')
      .where('rehearsal.version = :version AND study.code = :code', { version, code })
      .getOne();
  }
}

export function studyView(content: StudyContent, row: RehearsedStudy | undefined, draft: string, against: string): RehearsedStudyView {
  const { code, name, revision, state } = content;
  return {
    ...{ code, name, revision, state, rehearsal: row?.state ?? 'waiting', result: row?.result ?? null },
    stale: row?.basis && row.result ? rehearsalStale(row.basis, basisOf(draft, against, content.content)) : null,
    rehearsedAt: row?.rehearsedAt?.toISOString() ?? null,
  };
}
