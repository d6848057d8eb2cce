import { Injectable } from '@nestjs/common';
import type { Context } from '../platform/context/context';
import { AuditEvent } from './audit.entities';

export interface AuditEntry {
  /** `thing.done`, such as `submission.signed`. */
  action: string;
  /** Defaults to the signed-in person. */
  accountId?: string | null;
  /** Defaults to the study of the context. */
  studyId?: string | null;
  objectId?: string | null;
  /** Facts that name nobody and hold no value of the data. */
  params?: Record<string, string | number>;
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
      correlationId: ctx.correlationId,
    });
  }
}
