import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DictionaryService } from '../dictionaries/dictionary.service';
import { AppConfig } from '../platform/config/app-config';
import { LiveSettings } from '../settings/live-settings';
import { Study } from '../studies/study.entities';
import { RunTable } from './run-table.entity';
import type { Run } from './run.entity';
import type { CheckTask } from './thread/tasks';

/** Everything a thread needs to check a run, read from what was frozen when the run was asked for. */
@Injectable()
export class CheckTasks {
  constructor(
    private readonly config: AppConfig,
    private readonly settings: LiveSettings,
    private readonly dictionaries: DictionaryService,
  ) {}

  async of(manager: EntityManager, run: Run): Promise<CheckTask> {
    const study = await manager.findOneByOrFail(Study, { id: run.studyId });
    const tables = await manager.find(RunTable, { where: { runId: run.id }, order: { tableName: 'ASC' } });
    return {
      kind: 'check',
      storeFolder: this.config.storageDir,
      databaseUrl: this.config.databaseUrl,
      dictionary: await this.dictionaries.find(run.dictionary),
      mode: run.kind,
      study: { id: study.id, code: study.code },
      registryVersion: run.basis.registryVersion,
      tables: tables.map(({ tableName, file, contentBytes, contentSha256, readerFindings }) => ({
        ...{ table: tableName, file, readerFindings, bytes: contentBytes, sha256: contentSha256 },
      })),
      cap: this.settings.limit('findings.kept'),
    };
  }
}
