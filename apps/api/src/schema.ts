import { Account, Session } from './accounts/account.entities';
import { ApiToken } from './accounts/api-token.entity';
import { PasswordReset } from './accounts/password-reset.entity';
import { AuditEvent } from './audit/audit.entities';
import { People1763800000000 } from './migrations/1763800000000-people';
import { AccountSafety1763800410000 } from './migrations/1763800410000-account-safety';
import { ApiTokens1763800920000 } from './migrations/1763800920000-api-tokens';
import { Lookups1763800800000 } from './migrations/1763800800000-lookups';
import { Maintenance } from './maintenance/maintenance.entity';
import { Maintenance1763800500000 } from './migrations/1763800500000-maintenance';
import { Notices1763800400000 } from './migrations/1763800400000-notices';
import { Notice } from './notifications/notice.entity';
import { OutboxMail } from './notifications/outbox.entity';
import { Invitation, Member, Study } from './studies/study.entities';
import { submissionEntities, submissionMigrations } from './submissions/submission.schema';

/** Everything the database holds, and the steps that made it so; their names bear their order. */
export const entities = [
  Account,
  Session,
  PasswordReset,
  ApiToken,
  Study,
  Member,
  Invitation,
  AuditEvent,
  Notice,
  OutboxMail,
  Maintenance,
  ...submissionEntities,
];
export const migrations = [
  People1763800000000,
  ...submissionMigrations,
  Notices1763800400000,
  AccountSafety1763800410000,
  Maintenance1763800500000,
  Lookups1763800800000,
  ApiTokens1763800920000,
];
