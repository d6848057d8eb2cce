import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountRequestsModule } from './account-requests/account-requests.module';
import { AccountsModule } from './accounts/accounts.module';
import { AuditLogModule } from './audit/audit-log.module';
import { AuditModule } from './audit/audit.module';
import { CentreModule } from './centre/centre.module';
import { CompletenessModule } from './completeness/completeness.module';
import { DictionariesModule } from './dictionaries/dictionaries.module';
import { AccessGuard } from './platform/access/access.guard';
import type { AppConfig } from './platform/config/app-config';
import { MailOutboxModule } from './mail-outbox/mail-outbox.module';
import { NoticesModule } from './notifications/notices.module';
import { NotificationsModule } from './notifications/notifications.module';
import { MaintenanceModule } from './maintenance/maintenance.module';
import { HealthController } from './platform/health/health.controller';
import { OidcModule } from './oidc/oidc.module';
import { PlatformModule } from './platform/platform.module';
import { RequestsModule } from './requests/requests.module';
import { QueuesModule } from './queues/queues.module';
import { RehearsalsModule } from './rehearsals/rehearsals.module';
import { LiveSettingsModule, SettingsModule } from './settings/settings.module';
import { SftpModule } from './sftp/sftp.module';
import { StudiesModule } from './studies/studies.module';
import { SubmissionProgressModule } from './submissions/submission-progress.module';
import { UsersModule } from './users/users.module';
import { SubmissionsModule } from './submissions/submissions.module';

/** The process that answers HTTP. */
@Module({})
export class AppModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config),
        AuditModule,
        LiveSettingsModule,
        NotificationsModule,
        NoticesModule,
        AccountsModule,
        StudiesModule,
        SubmissionProgressModule,
        AuditLogModule,
        DictionariesModule,
        SubmissionsModule,
        MaintenanceModule,
        CompletenessModule,
        UsersModule,
        CentreModule,
        MailOutboxModule,
        QueuesModule,
        SettingsModule,
        AccountRequestsModule,
        RequestsModule,
        SftpModule,
        RehearsalsModule,
        OidcModule,
      ],
      controllers: [HealthController],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}
