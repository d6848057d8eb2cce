import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StudyEvent } from '@cqdg/contract';
import { JsonLogger } from '../platform/logging/json-logger';
import { Publisher } from '../platform/redis/publisher';
import { line } from '../validation/line';
import { runView } from '../validation/run.views';
import type { Run } from '../validation/run.entity';
import { CHANNEL } from './channel';

/** Tells the pages of a study what changed, whatever process it happened in. Called after the commit. */
@Injectable()
export class StudyNews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly publisher: Publisher,
    private readonly logger: JsonLogger,
  ) {}

  /** Progress, of which the next step tells the same. */
  run(run: Run): Promise<void> {
    return this.event(run.studyId, { type: 'run', run: runView(run) });
  }

  /** One was taken: all that still wait have moved up. */
  async line(): Promise<void> {
    try {
      for (const { studyId, run } of await line(this.dataSource.manager)) await this.event(studyId, { type: 'run', run });
    } catch (error) {
      this.logger.failure('line not told', error);
    }
  }

  submission(studyId: string): Promise<void> {
    return this.publisher.publish(CHANNEL, studyId, { changed: 'submission' });
  }

  registration(studyId: string): Promise<void> {
    return this.publisher.publish(CHANNEL, studyId, { changed: 'registration' });
  }

  request(studyId: string, number: number): Promise<void> {
    return this.event(studyId, { type: 'request', number });
  }

  /** To be read again by who shows it. */
  sftp(studyId: string): Promise<void> {
    return this.event(studyId, { type: 'sftp' });
  }

  presence(studyId: string): Promise<void> {
    return this.publisher.publish(CHANNEL, studyId, { changed: 'presence' });
  }

  ended(run: Run): Promise<void> {
    return run.kind === 'submission' ? this.submission(run.studyId) : this.registration(run.studyId);
  }

  private event(studyId: string, event: StudyEvent): Promise<void> {
    return this.publisher.publish(CHANNEL, studyId, { event });
  }
}
