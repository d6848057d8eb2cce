import type { AuditFault, AuditHead } from './audit';
import { canonicalJson } from './canonical-json';

/** An event as it is sealed: every column of its row, times with microseconds. */
export interface SealedEvent {
  id: string;
  at: string;
  accountId: string | null;
  studyId: string | null;
  action: string;
  objectId: string | null;
  params: unknown;
  before: unknown;
  after: unknown;
  address: string | null;
  correlationId: string | null;
}

/** One place of the chain; `event` is `null` where the row is gone. */
export interface AuditLink extends AuditHead {
  event: SealedEvent | null;
}

/** Before the first link. */
export const noHead: AuditHead = { position: 0, hash: '0'.repeat(64) };

/** The text whose SHA-256 is the hash of a link: the hash before it, its place and the event, in the canonical form of RFC 8785. */
export const linkText = (before: AuditHead, event: SealedEvent): string =>
  canonicalJson({ previous: before.hash, position: before.position + 1, event });

/**
 * Follows the chain from its beginning, link by link. `hashOf` gives the SHA-256 of a text's UTF-8, in hexadecimal; `kept` is an end of the chain
 * that somebody wrote down, whole or by its position alone: it must be met on the way. Stops at the first fault: after it, nothing can be said.
 */
export class ChainReader {
  head: AuditHead = noHead;
  private broken: AuditFault | null = null;
  private met: boolean;

  constructor(
    private readonly hashOf: (text: string) => string,
    private readonly kept: Partial<AuditHead> | null = null,
  ) {
    this.met = kept?.position === undefined;
  }

  /** Takes the next link; `false` once the chain does not hold. */
  take({ position, hash, event }: AuditLink): boolean {
    if (this.broken) return false;
    const expected = this.head.position + 1;
    if (position !== expected) this.broken = { kind: 'gap', position: expected, eventId: null };
    else if (event === null) this.broken = { kind: 'removed', position, eventId: null };
    else if (this.hashOf(linkText(this.head, event)) !== hash) this.broken = { kind: 'altered', position, eventId: event.id };
    else this.head = { position, hash };
    this.met ||= position === this.kept?.position && (this.kept.hash ?? hash) === hash;
    return this.broken === null;
  }

  /** The first fault, once all links were taken; `keptOut` is an event that no seal speaks of, where one was found. */
  fault(keptOut: string | null = null): AuditFault | null {
    if (this.broken) return this.broken;
    const { position } = this.head;
    if (!this.met) return { kind: 'head', position: this.kept?.position ?? position, eventId: null };
    return keptOut === null ? null : { kind: 'unsealed', position, eventId: keptOut };
  }
}

/** How one event is read from PostgreSQL, from the alias `e` of `audit_event`, to be sealed or compared with its seal. */
export const sealedEventSql = `json_build_object(
  'id', e.id::text, 'at', to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
  'accountId', e.account_id, 'studyId', e.study_id, 'action', e.action, 'objectId', e.object_id,
  'params', e.params, 'before', e.before, 'after', e.after, 'address', e.address, 'correlationId', e.correlation_id)`;

/** The links after the position $1, $2 at most. */
export const linksSql = `SELECT s.position::int AS position, encode(s.hash, 'hex') AS hash,
    CASE WHEN e.id IS NULL THEN NULL ELSE ${sealedEventSql} END AS event
  FROM audit_seal s LEFT JOIN audit_event e ON e.id = s.event_id WHERE s.position > $1 ORDER BY s.position LIMIT $2`;

/** Events that no seal speaks of and no queue waits for: somebody kept them out of the chain. */
export const keptOutSql = `SELECT min(e.id)::text AS id FROM audit_event e
  WHERE NOT EXISTS (SELECT 1 FROM audit_seal s WHERE s.event_id = e.id)
    AND NOT EXISTS (SELECT 1 FROM audit_unsealed u WHERE u.event_id = e.id)`;
