import type { StaffRole } from './roles';

/**
 * Everything that the audit tells, as `thing.done`; `.read` marks what was only read. A new act is one line here: the console's words for it
 * (`audit.texts.ts`) are then asked for by the compiler.
 */
export const auditActions = [
  'account.closed',
  'account.created',
  'account.password_changed',
  'account.password_removed',
  'account.password_reset',
  'account.reopened',
  'account.reset_requested',
  'account.role_changed',
  'account_request.approved',
  'account_request.confirmed',
  'account_request.refused',
  'audit.exported',
  'audit.read',
  'completeness.read',
  'dictionary.discarded',
  'dictionary.published',
  'dictionary.scheduled',
  'dictionary.unscheduled',
  'dictionary.uploaded',
  'file.discarded',
  'file.erased',
  'findings.read',
  'identity.linked',
  'identity.proven',
  'identity.refused',
  'identity.signed_in',
  'identity.unlinked',
  'invitation.withdrawn',
  'mail.read',
  'mail.resent',
  'maintenance.begun',
  'maintenance.changed',
  'maintenance.ended',
  'member.invited',
  'member.joined',
  'member.removed',
  'member.role_changed',
  'receipt.read',
  'registration.discarded',
  'registration.uploaded',
  'rehearsal.broken',
  'rehearsal.cancelled',
  'rehearsal.done',
  'rehearsal.read',
  'rehearsal.started',
  'report.read',
  'request.applied',
  'request.asked',
  'request.assigned',
  'request.read',
  'request.resolved',
  'request.written',
  'request_file.read',
  'run.broken',
  'run.failed',
  'run.passed',
  'run.started',
  'samples.read',
  'samples.registered',
  'second_factor.codes_renewed',
  'second_factor.recovery_used',
  'second_factor.removed',
  'second_factor.turned_off',
  'second_factor.turned_on',
  'session.all_ended',
  'session.closed',
  'session.ended',
  'session.opened',
  'session.others_ended',
  'session.refused',
  'setting.changed',
  'setting.reset',
  'sftp_account.changed',
  'sftp_account.created',
  'sftp_account.disabled',
  'sftp_account.enabled',
  'sftp_account.rotated',
  'sftp_key.added',
  'sftp_key.removed',
  'sftp_password.removed',
  'sftp_password.set',
  'sftp_session.ended',
  'staff.invitation_withdrawn',
  'staff.invited',
  'staff.joined',
  'study.archived',
  'study.changed',
  'study.created',
  'study.unarchived',
  'submission.accepted',
  'submission.begun',
  'submission.reopened',
  'submission.returned',
  'submission.signed',
  'submission.superseded',
  'submission.withdrawn',
  'table.fixed',
  'table.read',
  'table.removed',
  'table.restored',
  'table.uploaded',
  'token.created',
  'token.revoked',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Facts that name nobody and hold no value of the data. */
export type AuditFacts = Record<string, string | number>;

export interface AuditEventView {
  id: string;
  at: string;
  /** `null` when the portal itself acted. */
  who: { id: string; name: string; email: string; staffRole: StaffRole | null } | null;
  study: string | null;
  action: AuditAction;
  /** What it was done to. */
  objectId: string | null;
  params: AuditFacts;
  /** What the act changed, as it was and as it became; `null` where an act changes no single thing. */
  before: AuditFacts | null;
  after: AuditFacts | null;
  /** Where the request came from. */
  address: string | null;
  correlationId: string | null;
  /** Its place in the chain; `null` for a moment, until it is sealed. */
  position: number | null;
}

/** The end of the chain. Whoever keeps it can prove later that nothing before it was changed or taken away. */
export interface AuditHead {
  /** Counts from 1; 0 while nothing is sealed. */
  position: number;
  /** SHA-256, hexadecimal. */
  hash: string;
}

export interface AuditVerdict {
  head: AuditHead;
  /** Written and not sealed yet: a moment's worth. */
  waiting: number;
  /** The first place where the chain does not hold. */
  fault: AuditFault | null;
  /** The role that the portal runs under cannot change what is written. */
  appendOnly: boolean;
}

/**
 * `altered`: the event is not what was sealed. `removed`: an event that was sealed is gone. `gap`: a seal is gone. `unsealed`: events were kept
 * out of the chain. `head`: the chain does not hold the end that was kept, so it was made anew.
 */
export type AuditFaultKind = 'altered' | 'removed' | 'gap' | 'unsealed' | 'head';
export interface AuditFault {
  kind: AuditFaultKind;
  position: number;
  /** Where one event is at fault. */
  eventId: string | null;
}

/** The last line of an export: the end of the chain, signed with the key that signs receipts. */
export interface SignedAuditHead {
  head: AuditHead;
  signedAt: string;
  signature: { algorithm: 'Ed25519'; keyId: string; value: string };
}
