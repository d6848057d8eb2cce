import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { SigningKeysModule } from '../signature/signing-keys.module';
import { ActivityController } from './activity.controller';
import { ActivityService } from './activity.service';
import { AuditController } from './audit.controller';
import { AuditLogService } from './audit-log.service';
import { ChainService } from './chain.service';
import { ReadsInterceptor } from './reads';

/** Reading the audit, and telling it what is read; writing it is in `AuditModule`, which the worker has too. */
@Module({
  imports: [SigningKeysModule],
  controllers: [ActivityController, AuditController],
  providers: [ActivityService, AuditLogService, ChainService, { provide: APP_INTERCEPTOR, useClass: ReadsInterceptor }],
})
export class AuditLogModule {}
