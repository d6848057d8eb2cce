import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StudyEvent } from '@cqdg/contract';
import { JsonLogger } from '../platform/logging/json-logger';
import { RedisService } from '../platform/redis/redis.service';
import { RegistrationViews } from '../registration/registration.views';
import { SubmissionViews } from '../submissions/submission.views';
import { line } from '../validation/line';
import { runView } from '../validation/run.views';
import type { Run } from '../validation/run.entity';
import { CHANNEL } from './channel';

const RETRY_MS = 1000;
const RETRIES = 60;

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

  /** Progress, of which the next step tells the same. */
  async run(run: Run): Promise<void> {
    await this.told(run.studyId, async () => ({ type: 'run', run: runView(run) }));
  }

  /** One was taken: all that still wait have moved up. */
  async line(): Promise<void> {
    try {
      for (const { studyId, run } of await line(this.dataSource.manager)) await this.told(studyId, async () => ({ type: 'run', run }));
    } catch (error) {
      this.logger.failure('line not told', error);
    }
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

  /** While PostgreSQL or Redis is away, the news waits: a page that is open must not show for ever what is over. */
  private async tell(studyId: string, event: () => Promise<StudyEvent | null>): Promise<void> {
    if (await this.told(studyId, event)) return;
    void this.retry(() => this.told(studyId, event));
  }

  private async told(studyId: string, event: () => Promise<StudyEvent | null>): Promise<boolean> {
    try {
      const made = await event();
      if (made) await this.redis.client.publish(this.redis.name(`${CHANNEL}${studyId}`), JSON.stringify(made));
      return true;
    } catch (error) {
      this.logger.failure('study event', error);
      return false;
    }
  }

  private async retry(told: () => Promise<boolean>): Promise<void> {
    for (let left = RETRIES; left > 0; left--) {
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
      if (await told()) return;
    }
  }
}
