import type { MailRow, MailSort } from '@cqdg/contract';
import type { MailEnd } from '../notifications/outbox.entity';
import { lacksKeys } from '../notifications/mail-keys';

export interface MailFacts {
  id: string;
  endedAs: MailEnd | null;
  kind: string;
  recipient: string;
  subject: string;
  body: string | null;
  study: string | null;
  createdAt: Date;
  attempts: number;
  nextAttemptAt: Date;
  sentAt: Date | null;
  lastError: string | null;
  resendOf: string | null;
  resentAs: string | null;
}

export const mailColumns = `m.id, m.ended_as AS "endedAs", m.kind, m.recipient, m.subject, m.body, st.code AS study, m.created_at AS "createdAt",
  m.attempts, m.next_attempt_at AS "nextAttemptAt", m.sent_at AS "sentAt", m.last_error AS "lastError", m.resend_of_id AS "resendOf",
  again.id AS "resentAs"`;
export const mailTables = `outbox_mail m LEFT JOIN study st ON st.id = m.study_id LEFT JOIN outbox_mail again ON again.resend_of_id = m.id`;

/** Nothing a person types comes in here. */
export const mailOrders: Record<MailSort, string> = {
  created: 'm.created_at',
  recipient: 'lower(m.recipient)',
  state: `coalesce(m.ended_as, 'waiting')`,
  attempts: 'm.attempts',
};

/** Why a mail cannot be sent again, or `null` where it can. A key works once, and is forgotten: a mail that held one is asked for anew. */
export function resendRefusal({ endedAs, body, resentAs }: MailFacts): 'mail.waiting' | 'mail.resent' | 'mail.forgotten' | null {
  if (endedAs === null) return 'mail.waiting';
  if (resentAs !== null) return 'mail.resent';
  return body === null || lacksKeys(body) ? 'mail.forgotten' : null;
}

export function mailRow(facts: MailFacts): MailRow {
  const { id, endedAs, kind, recipient, subject, study, attempts, lastError, resendOf, resentAs } = facts;
  return {
    ...{ id, state: endedAs ?? 'waiting', kind, recipient, subject, study, attempts, lastError, resendOf, resentAs },
    createdAt: facts.createdAt.toISOString(),
    nextAttemptAt: endedAs === null ? facts.nextAttemptAt.toISOString() : null,
    sentAt: facts.sentAt?.toISOString() ?? null,
    mayResend: resendRefusal(facts) === null,
  };
}
