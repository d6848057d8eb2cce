import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type AuditHead, type AuditLink, type AuditVerdict, type SignedAuditHead, ChainReader, keptOutSql, linksSql } from '@cqdg/contract';
import type { Context } from '../platform/context/context';
import { atOneMoment } from '../platform/database/at-one-moment';
import { SigningKeys } from '../signature/signing-keys';
import { AuditService } from './audit.service';
import { headOf, sha256 } from './sealer';

const BATCH = 2000;

/** The chain of the audit: whether it holds, and a copy of it that proves itself. */
@Injectable()
export class ChainService {
  constructor(
    private readonly audit: AuditService,
    private readonly keys: SigningKeys,
  ) {}

  /** Follows the whole chain. `kept` is an end of it that somebody wrote down: it must be found again. */
  verify(ctx: Context, kept: Partial<AuditHead>): Promise<AuditVerdict> {
    return atOneMoment(ctx.manager, async (manager) => {
      const reader = new ChainReader(sha256, kept);
      for await (const link of links(manager)) if (!reader.take(link)) break;
      const [{ waiting, may }] = await manager.query<[{ waiting: number; may: boolean }]>(
        `SELECT (SELECT count(*)::int FROM audit_unsealed) AS waiting,
           has_table_privilege('audit_event', 'UPDATE') OR has_table_privilege('audit_seal', 'UPDATE')
           OR has_table_privilege('audit_event', 'DELETE') OR has_table_privilege('audit_seal', 'DELETE') AS may`,
      );
      const fault = reader.fault() ?? reader.fault(await keptOut(manager));
      return { head: reader.head, waiting, fault, appendOnly: !may };
    });
  }

  /** Every sealed event with its place and hash, a line of JSON each, and the signed end. `cqdg audit verify FILE` needs nothing else. */
  async *export(ctx: Context): AsyncGenerator<string> {
    await this.audit.record(ctx, { action: 'audit.exported' });
    const head = await headOf(ctx.manager);
    for await (const link of links(ctx.manager, head.position)) yield `${JSON.stringify(link)}\n`;
    const signedAt = new Date().toISOString();
    const end: SignedAuditHead = { head, signedAt, signature: this.keys.signatureOf({ head, signedAt }) };
    yield `${JSON.stringify(end)}\n`;
  }
}

async function* links(manager: EntityManager, last = Number.MAX_SAFE_INTEGER): AsyncGenerator<AuditLink> {
  for (let after = 0; after < last;) {
    const batch = await manager.query<AuditLink[]>(linksSql, [after, Math.min(BATCH, last - after)]);
    if (batch.length === 0) return;
    yield* batch;
    after = batch.at(-1)?.position ?? last;
  }
}

async function keptOut(manager: EntityManager): Promise<string | null> {
  const [{ id }] = await manager.query<[{ id: string | null }]>(keptOutSql);
  return id;
}
