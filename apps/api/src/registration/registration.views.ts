import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RegistrationDraft as DraftView, RegistrationView } from '@cqdg/contract';
import { DictionaryService } from '../dictionaries/dictionary.service';
import { registrationTombstone } from '../discards/tombstones';
import { atOneMoment } from '../platform/database/at-one-moment';
import { Run } from '../validation/run.entity';
import { runViewNow } from '../validation/line';
import { registrationTable } from '../submissions/clinical-tables';
import { draftRefusal } from './draft-refusal';
import { RegistrationDraft } from './registration-draft.entity';
import { Registry } from './registry.entity';

/** The registration of a study as people see it. */
@Injectable()
export class RegistrationViews {
  constructor(private readonly dictionaries: DictionaryService) {}

  of(manager: EntityManager, studyId: string): Promise<RegistrationView> {
    return atOneMoment(manager, (moment) => this.view(moment, studyId));
  }

  private async view(manager: EntityManager, studyId: string): Promise<RegistrationView> {
    const registry = await manager.findOneBy(Registry, { studyId });
    const draft = await manager.findOne(RegistrationDraft, { where: { studyId }, relations: { uploadedBy: true } });
    const registryVersion = registry?.version ?? 0;
    const tombstone = await registrationTombstone(manager, studyId);
    return {
      registered: registry?.samples ?? 0,
      registryVersion,
      dictionary: this.dictionaries.active().version,
      draft: draft && (await this.draft(manager, draft, registryVersion)),
      ...(tombstone && { tombstone }),
      ...(registrationTable(this.dictionaries.active()) === null && { unasked: true as const }),
    };
  }

  private async draft(manager: EntityManager, draft: RegistrationDraft, registryVersion: number): Promise<DraftView> {
    const { id, name, sha256, bytes, rows, currentRunId } = draft;
    const run = currentRunId ? await manager.findOneBy(Run, { id: currentRunId }) : null;
    return {
      ...{ id, fileName: name, sha256, bytes, rows },
      uploadedAt: draft.uploadedAt.toISOString(),
      uploadedBy: draft.uploadedBy.displayName,
      run: run && (await runViewNow(manager, run)),
      ready: draftRefusal(run, registryVersion, this.dictionaries.active().version) === null && (rows?.new ?? 0) > 0,
    };
  }
}
