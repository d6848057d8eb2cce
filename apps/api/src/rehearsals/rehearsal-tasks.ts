import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Dictionary } from '@cqdg/dictionary';
import { AppConfig } from '../platform/config/app-config';
import { atOneMoment } from '../platform/database/at-one-moment';
import { clinicalTables } from '../submissions/clinical-tables';
import { currentFiles, filesOf } from '../submissions/submissions';
import type { TableFileVersion } from '../submissions/table-file.entity';
import type { RehearsalSide, RehearsalTask } from '../validation/thread/tasks';
import { type StudyContent, studyContents } from './study-contents';

export interface RehearsalWork {
  content: StudyContent;
  task: RehearsalTask;
}

/** Everything a thread needs to rehearse one study, as the study is now. */
@Injectable()
export class RehearsalTasks {
  constructor(private readonly config: AppConfig) {}

  /** `null`: the study has nothing open any more. */
  of(manager: EntityManager, studyId: string, before: Dictionary, after: Dictionary): Promise<RehearsalWork | null> {
    return atOneMoment(manager, async (moment) => {
      const [content] = await studyContents(moment, studyId);
      if (!content) return null;
      const files = await currentFiles(moment, content.submissionId);
      const known = clinicalTables(after);
      const task: RehearsalTask = {
        kind: 'rehearsal',
        storeFolder: this.config.storageDir,
        databaseUrl: this.config.databaseUrl,
        study: { id: studyId, code: content.code },
        registryVersion: content.registryVersion,
        before: sideOf(before, files),
        after: sideOf(after, files),
        // What is set aside already is no news.
        aside: filesOf(before, files).flatMap(([table]) => (known.includes(table) ? [] : [table])),
      };
      return { content, task };
    });
  }
}

function sideOf(dictionary: Dictionary, files: ReadonlyMap<string, TableFileVersion>): RehearsalSide {
  return {
    dictionary,
    tables: filesOf(dictionary, files).map(([table, { name, contentBytes, contentSha256, readerFindings }]) => ({
      ...{ table, file: name, readerFindings, bytes: contentBytes, sha256: contentSha256 },
    })),
  };
}
