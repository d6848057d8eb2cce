import { Module } from '@nestjs/common';
import { StaffAcceptance } from './staff-acceptance.service';
import { StaffInvitationsController } from './staff-invitations.controller';
import { StaffInvitations } from './staff-invitations.service';
import { UserChanges } from './user-changes.service';
import { UsersController } from './users.controller';
import { UsersService } from './users.service';

/** The centre's administration of accounts. */
@Module({
  controllers: [UsersController, StaffInvitationsController],
  providers: [UsersService, UserChanges, StaffInvitations, StaffAcceptance],
})
export class UsersModule {}
