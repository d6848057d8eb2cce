import { Module } from '@nestjs/common';
import { DiscardsController } from '../discards/discards.controller';
import { DiscardsService } from '../discards/discards.service';
import { EventStreams } from '../events/event-streams';
import { EventsController } from '../events/events.controller';
import { Presence } from '../events/presence';
import { StudyFeed } from '../events/study-feed';
import { OidcModule } from '../oidc/oidc.module';
import { DraftsService } from '../registration/drafts.service';
import { RegistrationController } from '../registration/registration.controller';
import { RegistrationsService } from '../registration/registrations.service';
import { SamplesService } from '../registration/samples.service';
import { DecisionsService } from '../revisions/decisions.service';
import { RevisionsController } from '../revisions/revisions.controller';
import { RevisionsService } from '../revisions/revisions.service';
import { PublishedKeys } from '../signature/published-keys';
import { KeysController, SignatureController } from '../signature/signature.controller';
import { SignatureService } from '../signature/signature.service';
import { SigningKeysModule } from '../signature/signing-keys.module';
import { FindingsService } from '../validation/findings.service';
import { RunsController } from '../validation/runs.controller';
import { FixesService } from './fixes.service';
import { SubmissionRuns } from './runs.service';
import { SubmissionChanges } from './submission-changes';
import { SubmissionCoreModule } from './submission-core.module';
import { SubmissionController } from './submission.controller';
import { SubmissionsService } from './submissions.service';
import { TablesService } from './tables.service';
import { IncomingFiles } from './upload/incoming-files';
import { UploadsService } from './uploads.service';

/** Registration, submissions, findings, signatures and live events, over HTTP. */
@Module({
  imports: [OidcModule, SigningKeysModule, SubmissionCoreModule],
  controllers: [
    SubmissionController,
    RunsController,
    RegistrationController,
    SignatureController,
    RevisionsController,
    KeysController,
    EventsController,
    DiscardsController,
  ],
  providers: [
    ...[SubmissionsService, SubmissionChanges, UploadsService, TablesService, FixesService, SubmissionRuns, IncomingFiles],
    ...[FindingsService, DraftsService, RegistrationsService, SamplesService, DiscardsService],
    ...[SignatureService, DecisionsService, RevisionsService, PublishedKeys, StudyFeed, Presence, EventStreams],
  ],
})
export class SubmissionsModule {}
