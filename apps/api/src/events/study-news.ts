import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StudyEvent } from '@cqdg/contract';
import { JsonLogger } from '../platform/logging/json-logger';
import { RedisService } from '../platform/redis/redis.service';
import { RegistrationViews } from '../registration/registration.views';
import { SubmissionViews } from '../submissions/submission.views';
import { runView } from '../validation/run.views';
import type { Run } from '../validation/run.entity';

export const CHANNEL = 'study-events:';

/** Tells the pages of a study what changed, through Redis, whatever process it happened in. Called after the commit. */
@Injectable()
export class StudyNews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly redis: RedisService,
    private readonly submissions: SubmissionViews,
    private readonly registrations: RegistrationViews,
    private readonly logger: JsonLogger,
  ) {}

  run(run: Run): Promise<void> {
    return this.tell(run.studyId, async () => ({ type: 'run', run: runView(run) }));
  }

  submission(studyId: string): Promise<void> {
    return this.tell(studyId, async () => {
      const submission = await this.submissions.find(this.dataSource.manager, studyId);
      return submission && { type: 'submission', submission };
    });
  }

  registration(studyId: string): Promise<void> {
    return this.tell(studyId, async () => ({
      type: 'registration',
      registration: await this.registrations.of(this.dataSource.manager, studyId),
    }));
  }

  ended(run: Run): Promise<void> {
    return run.kind === 'submission' ? this.submission(run.studyId) : this.registration(run.studyId);
  }

  /** News that is lost costs nothing but time: pages read the whole state again when they connect. */
  private async tell(studyId: string, event: () => Promise<StudyEvent | null>): Promise<void> {
    try {
      const made = await event();
      if (made) await this.redis.client.publish(this.redis.name(`${CHANNEL}${studyId}`), JSON.stringify(made));
    } catch (error) {
      this.logger.failure('study event', error);
    }
  }
}
