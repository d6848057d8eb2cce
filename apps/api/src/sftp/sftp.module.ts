import { Module } from '@nestjs/common';
import { NotificationsModule } from '../notifications/notifications.module';
import { RequestsModule } from '../requests/requests.module';
import { SubmissionCoreModule } from '../submissions/submission-core.module';
import { SftpAccountChanges } from './accounts/account-changes.service';
import { SftpAccountNews } from './accounts/account-news';
import { CentreSftpController } from './accounts/centre-sftp.controller';
import { MolecularFiles } from './accounts/molecular.service';
import { MySftpController } from './accounts/my-sftp.controller';
import { MySftp } from './accounts/my-sftp.service';
import { SftpSecrets } from './accounts/secrets.service';
import { SftpAccountsController } from './accounts/sftp-accounts.controller';
import { SftpAccounts } from './accounts/sftp-accounts.service';
import { SftpSessions } from './accounts/sftp-sessions.service';
import { SftpTransfers } from './accounts/transfers.service';
import { HostKey } from './host-key';

/** SFTP accounts by HTTP: what the centre and the people of studies do with them. The server itself is a process of its own. */
@Module({
  imports: [NotificationsModule, SubmissionCoreModule, RequestsModule],
  controllers: [CentreSftpController, SftpAccountsController, MySftpController],
  providers: [
    HostKey,
    ...[SftpAccounts, SftpAccountChanges, SftpAccountNews, SftpSecrets, SftpSessions, SftpTransfers],
    ...[MySftp, MolecularFiles],
  ],
})
export class SftpModule {}
