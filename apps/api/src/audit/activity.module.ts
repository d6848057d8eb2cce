import { Module } from '@nestjs/common';
import { ActivityController } from './activity.controller';
import { ActivityService } from './activity.service';

/** Reading the audit by study; writing it is in `AuditModule`, which the worker has too. */
@Module({ controllers: [ActivityController], providers: [ActivityService] })
export class ActivityModule {}
