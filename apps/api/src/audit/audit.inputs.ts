import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { type AuditAction, auditActions } from '@cqdg/contract';
import { PageQuery } from '../platform/http/page-query';

/** Filters of the log; a day without an hour begins at midnight, UTC. */
export class AuditQuery extends PageQuery {
  @IsOptional()
  @IsString()
  @MaxLength(64)
  study?: string;

  /** A part of the name or the address. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  who?: string;

  @IsOptional()
  @IsIn(auditActions)
  action?: AuditAction;

  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  until?: string;
}

/** The end of the chain that somebody kept, to be found again. */
export class VerifyQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(Number.MAX_SAFE_INTEGER)
  position?: number;

  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  hash?: string;
}
