import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { StudyEvent } from '@cqdg/contract';
import { DictionaryService } from '../dictionaries/dictionary.service';
import { JsonLogger } from '../platform/logging/json-logger';
import { RedisService } from '../platform/redis/redis.service';
import { RegistrationViews } from '../registration/registration.views';
import { SubmissionViews } from '../submissions/submission.views';
import { CHANNEL } from './channel';
import { Feed } from './feed';
import { Presence } from './presence';

/** What changes in each study. */
@Injectable()
export class StudyFeed extends Feed {
  constructor(
    redis: RedisService,
    logger: JsonLogger,
    private readonly dataSource: DataSource,
    private readonly submissions: SubmissionViews,
    private readonly registrations: RegistrationViews,
    private readonly presence: Presence,
    dictionaries: DictionaryService,
  ) {
    super(redis, logger, CHANNEL);
    dictionaries.onChange(() => this.changedForAll(['submission', 'registration']));
  }

  protected async read(studyId: string, changed: string): Promise<StudyEvent | null> {
    const { manager } = this.dataSource;
    if (changed === 'registration') return { type: changed, registration: await this.registrations.of(manager, studyId) };
    if (changed === 'presence') return { type: changed, people: await this.presence.of(studyId) };
    const submission = await this.submissions.find(manager, studyId);
    return submission && { type: 'submission', submission };
  }
}
