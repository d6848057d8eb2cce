import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { type StudyEvent, permissionsIn } from '@cqdg/contract';
import { SessionsService } from '../accounts/sessions.service';
import { StudyReader } from '../platform/access/identity';
import type { Context } from '../platform/context/context';
import { JsonLogger } from '../platform/logging/json-logger';
import { RegistrationViews } from '../registration/registration.views';
import { SubmissionViews } from '../submissions/submission.views';
import { streamEvents } from './live-stream';
import { Presence } from './presence';
import { StudyFeed } from './study-feed';

/** Live events of a study, one stream per browser. */
@Injectable()
export class EventStreams {
  constructor(
    private readonly feed: StudyFeed,
    private readonly sessions: SessionsService,
    private readonly studies: StudyReader,
    private readonly submissions: SubmissionViews,
    private readonly registrations: RegistrationViews,
    private readonly presence: Presence,
    private readonly logger: JsonLogger,
  ) {}

  async open(ctx: Context, response: Response): Promise<void> {
    const study = ctx.inStudy('study.read');
    const leave = this.presence.enter(study.id, ctx.who());
    response.once('close', leave);
    if (response.closed) leave();
    await streamEvents(response, {
      listen: (listener, missed) => this.feed.listen(study.id, listener, missed),
      snapshot: () => this.snapshot(ctx, study.id),
      allowed: () => this.allowed(ctx),
      failed: (error) => this.logger.failure('event stream', error),
    });
  }

  private async snapshot(ctx: Context, studyId: string): Promise<StudyEvent[]> {
    return [
      { type: 'submission', submission: await this.submissions.current(ctx.manager, studyId) },
      { type: 'registration', registration: await this.registrations.of(ctx.manager, studyId) },
      { type: 'presence', people: await this.presence.of(studyId) },
    ];
  }

  /** A stream ends with the session, and when the person is no longer a member. */
  private async allowed(ctx: Context): Promise<boolean> {
    const { id, staffRole } = ctx.who();
    const study = await this.studies.find(ctx.manager, ctx.inStudy('study.read').code, id);
    return permissionsIn(study?.role ?? null, staffRole, study?.archived).has('study.read') && (await this.sessions.alive(ctx));
  }
}
