import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Observable, mergeMap } from 'rxjs';
import type { AuditAction, AuditFacts } from '@cqdg/contract';
import type { AppRequest } from '../platform/context/request';
import type { Context } from '../platform/context/context';
import { isUuid } from '../platform/http/id.pipe';
import { AuditService } from './audit.service';

const READS = 'cqdg:reads';
const HOUR = 3_600_000;
/** What is remembered of who looked at what: far more than people who work in one hour. */
const REMEMBERED = 10_000;

interface Reading {
  action: Extract<AuditAction, `${string}.read`>;
  /** A list that people page and scroll through is told once an hour for each of them; a file each time. */
  every: 'time' | 'hour';
}

/** The route gives out protected data: who read it is told to the audit before the answer leaves. */
export const Reads = (action: Reading['action'], every: Reading['every'] = 'time') =>
  SetMetadata(READS, { action, every } satisfies Reading);

@Injectable()
export class ReadsInterceptor implements NestInterceptor {
  private readonly told = new Map<string, number>();

  constructor(
    private readonly reflector: Reflector,
    private readonly audit: AuditService,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reading = this.reflector.get<Reading | undefined>(READS, execution.getHandler());
    if (!reading) return next.handle();
    const { context, params } = execution.switchToHttp().getRequest<AppRequest>();
    // After the handler: what was refused was not read.
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        if (context && this.isNew(context, reading)) await this.record(context, reading, params);
        return answer;
      }),
    );
  }

  private async record(ctx: Context, { action }: Reading, params: Record<string, unknown>): Promise<void> {
    const { table, ...others } = params;
    const objectId = Object.values(others).find((value) => typeof value === 'string' && isUuid(value));
    const facts: AuditFacts = typeof table === 'string' ? { table } : {};
    await this.audit.record(ctx, { action, objectId: typeof objectId === 'string' ? objectId : null, params: facts });
  }

  private isNew(ctx: Context, { action, every }: Reading): boolean {
    if (every === 'time') return true;
    const key = `${ctx.user?.id} ${ctx.study?.id} ${action}`;
    const now = Date.now();
    if (now - (this.told.get(key) ?? 0) < HOUR) return false;
    if (this.told.size >= REMEMBERED) this.told.clear();
    this.told.set(key, now);
    return true;
  }
}
