import { Injectable } from '@nestjs/common';
import type { AuditAction, AuditFacts } from '@cqdg/contract';
import type { Context } from '../platform/context/context';
import { AuditEvent } from './audit.entities';

export interface AuditEntry {
  action: AuditAction;
  /** Defaults to the signed-in person. */
  accountId?: string | null;
  /** Defaults to the study of the context. */
  studyId?: string | null;
  objectId?: string | null;
  params?: AuditFacts;
  /** What changed, as it was and as it became. */
  before?: AuditFacts;
  after?: AuditFacts;
}

@Injectable()
export class AuditService {
  /** Writes the event in the transaction of the act: both are kept, or neither. */
  async record(ctx: Context, entry: AuditEntry): Promise<void> {
    await ctx.manager.insert(AuditEvent, {
      action: entry.action,
      accountId: entry.accountId === undefined ? (ctx.user?.id ?? null) : entry.accountId,
      studyId: entry.studyId === undefined ? (ctx.study?.id ?? null) : entry.studyId,
      objectId: entry.objectId ?? null,
      // A person's program is told from the person.
      params: { ...entry.params, ...(ctx.tokenId ? { token: ctx.tokenId } : {}) },
      before: entry.before ?? null,
      after: entry.after ?? null,
      address: ctx.address,
      correlationId: ctx.correlationId,
    });
  }
}
