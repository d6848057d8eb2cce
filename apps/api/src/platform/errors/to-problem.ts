import { HttpException } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { Language, Problem } from '@cqdg/contract';
import { isUnreachable } from '../database/unreachable';
import { DomainError } from './domain-error';
import { type ProblemCode, problems } from './problems';

/** What a thrown thing means to the client. Whatever was not foreseen is ours, and nothing of it is told. */
export function foreseen(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof HttpException) return fromStatus(error.getStatus());
  if (isUnreachable(error)) return new DomainError('unavailable');
  if (isFull(error)) return new DomainError('storage.full');
  if (error instanceof QueryFailedError) return fromDatabase(error);
  // Express and its parts mark their errors with a status.
  const { status } = (error ?? {}) as { status?: unknown };
  return typeof status === 'number' ? fromStatus(status) : new DomainError('internal');
}

function fromStatus(status: number): DomainError {
  if (status === 404) return new DomainError('not_found');
  if (status === 413) return new DomainError('body.too_large');
  if (status === 503) return new DomainError('unavailable');
  return new DomainError(status >= 400 && status < 500 ? 'bad_request' : 'internal');
}

/** No room on a disk of ours, or on PostgreSQL's. Nothing half written is kept, and the same act works once there is room. */
function isFull(error: unknown): boolean {
  const { code } = ((error instanceof QueryFailedError ? error.driverError : error) ?? {}) as { code?: unknown };
  return code === 'ENOSPC' || code === 'EDQUOT' || code === '53100';
}

/** Text that PostgreSQL cannot hold (a NUL) came from outside; two writers that met can try again. */
function fromDatabase(error: QueryFailedError): DomainError {
  const { code } = error.driverError as { code?: string };
  if (code === '22021' || code === '22P05') return new DomainError('bad_request');
  if (code === '40001' || code === '40P01' || code === '23505') return new DomainError('conflict');
  return new DomainError('internal');
}

/** The RFC 9457 answer, in one language. */
export function toProblem(error: DomainError, language: Language, correlationId: string): Problem {
  const text = problems[error.code][language];
  return {
    type: `urn:cqdg:problem:${error.code}`,
    title: text.title,
    status: error.status,
    detail: text.detail.replace(/\{(\w+)\}/g, (_, name: string) => String(error.params[name] ?? '')),
    code: error.code satisfies ProblemCode,
    correlationId,
    ...(Object.keys(error.params).length > 0 ? { params: error.params } : {}),
    ...(error.fields ? { fields: error.fields } : {}),
  };
}
