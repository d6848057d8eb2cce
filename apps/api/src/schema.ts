import { Account, Session } from './accounts/account.entities';
import { DictionaryEdition } from './dictionaries/dictionary-edition.entity';
import { RecoveryCode, SecondFactor, SignInChallenge } from './accounts/second-factor/second-factor.entities';
import { ApiToken } from './accounts/api-token.entity';
import { PasswordReset } from './accounts/password-reset.entity';
import { AuditEvent, AuditSeal, AuditUnsealed } from './audit/audit.entities';
import { AccountRequest } from './account-requests/account-request.entity';
import { Requests1763801750000 } from './migrations/1763801750000-requests';
import { RequestEntry, RequestFile, StudyRequest } from './requests/request.entities';
import { AccountRequests1763801700000 } from './migrations/1763801700000-account-requests';
import { People1763800000000 } from './migrations/1763800000000-people';
import { AccountSafety1763800410000 } from './migrations/1763800410000-account-safety';
import { AuditChain1763801400000 } from './migrations/1763801400000-audit-chain';
import { Editions1763801600000 } from './migrations/1763801600000-editions';
import { StudyTerms1763801500000 } from './migrations/1763801500000-study-terms';
import { ApiTokens1763800920000 } from './migrations/1763800920000-api-tokens';
import { TokenWarnings1763801720000 } from './migrations/1763801720000-token-warnings';
import { Lookups1763800800000 } from './migrations/1763800800000-lookups';
import { Users1763800900000 } from './migrations/1763800900000-users';
import { SecondFactor1763800910000 } from './migrations/1763800910000-second-factor';
import { Maintenance } from './maintenance/maintenance.entity';
import { Outbox1763801300000 } from './migrations/1763801300000-outbox';
import { Maintenance1763800500000 } from './migrations/1763800500000-maintenance';
import { Notices1763800400000 } from './migrations/1763800400000-notices';
import { Notice } from './notifications/notice.entity';
import { OutboxMail } from './notifications/outbox.entity';
import { Settings1763801310000 } from './migrations/1763801310000-settings';
import { Rehearsals1763801740000 } from './migrations/1763801740000-rehearsals';
import { Rehearsal, RehearsedStudy } from './rehearsals/rehearsal.entity';
import { OidcIdentity } from './oidc/oidc-identity.entity';
import { Oidc1763801710000 } from './migrations/1763801710000-oidc';
import { Setting } from './settings/setting.entity';
import { Sftp1763801760000 } from './migrations/1763801760000-sftp';
import { SftpAccount, SftpKey, SftpSession } from './sftp/sftp-account.entities';
import { MolecularFile, MolecularFolder, RunReport, SftpCheckDue, SftpPart, SftpTransfer } from './sftp/sftp-file.entities';
import { Invitation, Member, Study } from './studies/study.entities';
import { StaffInvitation } from './users/staff-invitation.entity';
import { submissionEntities, submissionMigrations } from './submissions/submission.schema';

/** Everything the database holds, and the steps that made it so; their names bear their order. */
export const entities = [
  Account,
  Session,
  PasswordReset,
  SecondFactor,
  RecoveryCode,
  SignInChallenge,
  ApiToken,
  Study,
  Member,
  Invitation,
  StaffInvitation,
  AuditEvent,
  AuditSeal,
  AuditUnsealed,
  DictionaryEdition,
  Notice,
  OutboxMail,
  Maintenance,
  Setting,
  AccountRequest,
  ...[StudyRequest, RequestEntry, RequestFile],
  Rehearsal,
  RehearsedStudy,
  OidcIdentity,
  ...[SftpAccount, SftpKey, SftpSession, SftpTransfer, SftpPart, SftpCheckDue],
  ...[MolecularFile, MolecularFolder, RunReport],
  ...submissionEntities,
];
export const migrations = [
  People1763800000000,
  ...submissionMigrations,
  Notices1763800400000,
  AccountSafety1763800410000,
  Maintenance1763800500000,
  Lookups1763800800000,
  AuditChain1763801400000,
  StudyTerms1763801500000,
  Editions1763801600000,
  Users1763800900000,
  SecondFactor1763800910000,
  Outbox1763801300000,
  Settings1763801310000,
  ApiTokens1763800920000,
  AccountRequests1763801700000,
  Requests1763801750000,
  Rehearsals1763801740000,
  Oidc1763801710000,
  TokenWarnings1763801720000,
  Sftp1763801760000,
];
