import { Global, Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module';
import { StudyReader } from '../platform/access/identity';
import { AcceptanceController } from './acceptance.controller';
import { AcceptanceService } from './acceptance.service';
import { InvitationsController } from './invitations.controller';
import { InvitationsService } from './invitations.service';
import { MembersController } from './members.controller';
import { MembersService } from './members.service';
import { StudiesController } from './studies.controller';
import { StudiesService } from './studies.service';
import { StudyAccessService } from './study-access.service';

/** Global: the guard asks it. Needs a global `StudyProgress`. */
@Global()
@Module({
  imports: [NotificationsModule],
  controllers: [StudiesController, MembersController, InvitationsController, AcceptanceController],
  providers: [
    StudyAccessService,
    { provide: StudyReader, useExisting: StudyAccessService },
    StudiesService,
    MembersService,
    InvitationsService,
    AcceptanceService,
  ],
  exports: [StudyReader, StudiesService, InvitationsService],
})
export class StudiesModule {}
