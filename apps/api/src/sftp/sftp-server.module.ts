import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module';
import { AuditModule } from '../audit/audit.module';
import { TemplatesService } from '../dictionaries/templates.service';
import { MaintenanceModule } from '../maintenance/maintenance.module';
import { NotificationsModule } from '../notifications/notifications.module';
import type { AppConfig } from '../platform/config/app-config';
import { PlatformModule } from '../platform/platform.module';
import { DraftsService } from '../registration/drafts.service';
import { LiveSettingsModule } from '../settings/settings.module';
import { SubmissionRuns } from '../submissions/runs.service';
import { SubmissionChanges } from '../submissions/submission-changes';
import { SubmissionCoreModule } from '../submissions/submission-core.module';
import { TablesService } from '../submissions/tables.service';
import { IncomingFiles } from '../submissions/upload/incoming-files';
import { UploadsService } from '../submissions/uploads.service';
import { SftpIdentities } from './accounts/identities';
import { HostKey } from './host-key';
import { ReportsArea } from './reports/reports.area';
import { RunReports } from './reports/run-reports';
import { SftpAuthenticator } from './server/authenticator';
import { LiveSftpSessions } from './server/sessions.service';
import { SftpServer } from './server/sftp-server';
import { ClinicalArea } from './tree/clinical.area';
import { MolecularArea } from './tree/molecular.area';
import { RegistrationArea } from './tree/registration.area';
import { SftpAreas } from './tree/sftp-areas';
import { SftpTree } from './tree/sftp-tree';
import { TemplatesArea } from './tree/templates.area';
import { ChecksDue } from './uploads/checks-due';
import { Parts } from './uploads/parts';
import { SftpRecovery } from './uploads/recovery';
import { TransferLog } from './uploads/transfer-log';
import { UploadsUnderway } from './uploads/uploads-underway';
import { SftpUploads } from './uploads/uploads.service';

/** The process that serves SFTP. It does with files what the page does, by the same services. */
@Module({})
export class SftpServerModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: SftpServerModule,
      imports: [
        ...[PlatformModule.with(config), AuditModule, LiveSettingsModule, NotificationsModule, AccountsModule],
        ...[MaintenanceModule, SubmissionCoreModule],
      ],
      providers: [
        ...[HostKey, SftpIdentities, SftpAuthenticator, LiveSftpSessions, SftpServer],
        ...[SftpTree, SftpAreas, RegistrationArea, ClinicalArea, MolecularArea, ReportsArea, TemplatesArea, RunReports, TemplatesService],
        ...[SftpUploads, UploadsUnderway, Parts, TransferLog, ChecksDue, SftpRecovery],
        ...[UploadsService, DraftsService, TablesService, SubmissionRuns, SubmissionChanges, IncomingFiles],
      ],
    };
  }
}
