import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type AuditHead, type SealedEvent, linkText, noHead, sealedEventSql } from '@cqdg/contract';

/** Any other number would do, as long as it never changes. */
const SEALING = 7_307_102;
const BATCH = 1000;

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

export async function headOf(manager: EntityManager): Promise<AuditHead> {
  const last = `SELECT position::int AS position, encode(hash, 'hex') AS hash FROM audit_seal ORDER BY position DESC LIMIT 1`;
  return (await manager.query<AuditHead[]>(last))[0] ?? noHead;
}

/**
 * Puts what was written and committed into the chain. Apart from the act itself: an event that had to know the one before it would make all
 * acts of all studies wait for each other. One process seals at a time, whoever gets there first.
 */
@Injectable()
export class Sealer {
  constructor(private readonly dataSource: DataSource) {}

  /** Seals all that waits; returns how many events that were. */
  async seal(): Promise<number> {
    for (let sealed = 0; ;) {
      const batch = await this.dataSource.transaction((manager) => this.batch(manager));
      sealed += batch;
      if (batch < BATCH) return sealed;
    }
  }

  private async batch(manager: EntityManager): Promise<number> {
    const [{ mine }] = await manager.query<[{ mine: boolean }]>('SELECT pg_try_advisory_xact_lock($1) AS mine', [SEALING]);
    if (!mine) return 0;
    const waiting = `SELECT ${sealedEventSql} AS event FROM audit_unsealed u JOIN audit_event e ON e.id = u.event_id ORDER BY e.id LIMIT ${BATCH}`;
    const events = await manager.query<{ event: SealedEvent }[]>(waiting);
    if (events.length === 0) return 0;
    let head = await headOf(manager);
    const links = events.map(({ event }) => {
      head = { position: head.position + 1, hash: sha256(linkText(head, event)) };
      return { ...head, id: event.id };
    });
    const columns = [links.map(({ position }) => position), links.map(({ id }) => id), links.map(({ hash }) => hash)];
    await manager.query(
      `INSERT INTO audit_seal (position, event_id, hash)
       SELECT p, e, decode(h, 'hex') FROM unnest($1::bigint[], $2::bigint[], $3::text[]) AS link (p, e, h)`,
      columns,
    );
    await manager.query('DELETE FROM audit_unsealed WHERE event_id = ANY($1::bigint[])', [columns[1]]);
    return events.length;
  }
}
