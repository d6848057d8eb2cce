import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { type StudyEvent, permissionsIn } from '@cqdg/contract';
import { SessionsService } from '../accounts/sessions.service';
import { StudyReader } from '../platform/access/identity';
import type { Context } from '../platform/context/context';
import { JsonLogger } from '../platform/logging/json-logger';
import { RegistrationViews } from '../registration/registration.views';
import { SubmissionViews } from '../submissions/submission.views';
import { StudyFeed } from './study-feed';

const HEARTBEAT_MS = 15_000;
const SESSION_CHECK_MS = 3000;
/** A page that reads no more for so long is let go: it comes back with a new snapshot. */
const UNREAD_LIMIT = 4_000_000;

/** Live events of a study, one stream per browser. */
@Injectable()
export class EventStreams {
  constructor(
    private readonly feed: StudyFeed,
    private readonly sessions: SessionsService,
    private readonly studies: StudyReader,
    private readonly submissions: SubmissionViews,
    private readonly registrations: RegistrationViews,
    private readonly logger: JsonLogger,
  ) {}

  async open(ctx: Context, response: Response): Promise<void> {
    const study = ctx.inStudy('study.read');
    // Listening starts before the snapshot is read, so that no change falls between the two.
    const early: string[] = [];
    let send = (event: string): void => {
      early.push(event);
    };
    const stopListening = this.feed.listen(study.id, (event) => send(event));
    const timers: NodeJS.Timeout[] = [];
    response.once('close', () => {
      stopListening();
      for (const timer of timers) clearInterval(timer);
    });
    response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store, no-transform', 'X-Accel-Buffering': 'no' });
    for (const event of await this.snapshot(ctx, study.id)) early.unshift(JSON.stringify(event));
    send = (event) => write(response, `data: ${event}\n\n`);
    response.write('retry: 2000\n\n');
    early.forEach(send);
    if (response.closed) return;
    timers.push(setInterval(() => write(response, ': \n\n'), HEARTBEAT_MS));
    timers.push(setInterval(() => void this.endUnlessAllowed(ctx, response), SESSION_CHECK_MS));
  }

  private async snapshot(ctx: Context, studyId: string): Promise<StudyEvent[]> {
    return [
      { type: 'submission', submission: await this.submissions.current(ctx.manager, studyId) },
      { type: 'registration', registration: await this.registrations.of(ctx.manager, studyId) },
    ];
  }

  /** A stream ends with the session, and when the person is no longer a member. */
  private async endUnlessAllowed(ctx: Context, response: Response): Promise<void> {
    try {
      const { id, staffRole } = ctx.who();
      const study = await this.studies.find(ctx.manager, ctx.inStudy('study.read').code, id);
      const allowed = permissionsIn(study?.role ?? null, staffRole).has('study.read');
      if (!allowed || !(await this.sessions.alive(ctx))) response.end();
    } catch (error) {
      this.logger.failure('event stream', error);
    }
  }
}

function write(response: Response, text: string): void {
  if (response.writableLength > UNREAD_LIMIT) response.destroy();
  else response.write(text);
}
