import { type DynamicModule, Module } from '@nestjs/common';
import { TokenWarningsModule } from './accounts/token-warning-rounds';
import { AuditModule } from './audit/audit.module';
import { SealingModule } from './audit/sealing.module';
import { MailWorkerModule } from './notifications/mail-worker.module';
import type { AppConfig } from './platform/config/app-config';
import { PlatformModule } from './platform/platform.module';
import { RehearsalWorkerModule } from './rehearsals/rehearsal-worker.module';
import { LiveSettingsModule } from './settings/settings.module';
import { SftpWarningsModule } from './sftp/accounts/sftp-warning-rounds';
import { RunWorkerModule } from './validation/run-worker.module';

/** The process that takes jobs from the queues. */
@Module({})
export class WorkerModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.with(config),
        AuditModule,
        SealingModule,
        LiveSettingsModule,
        MailWorkerModule,
        RunWorkerModule,
        RehearsalWorkerModule,
        TokenWarningsModule,
        SftpWarningsModule,
      ],
    };
  }
}
