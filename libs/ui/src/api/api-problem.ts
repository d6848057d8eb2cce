import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@cqdg/contract';

/** A refused or failed request. `code` is stable and worded by `problemText`; `network` means that no answer came. */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    /** What the server says, in the language of the request. */
    readonly detail: string,
    readonly params: Record<string, string | number> = {},
    /** Fields of a form that were refused, with a code each. */
    readonly fields: Record<string, string> = {},
    readonly correlationId: string | null = null,
  ) {
    super(detail || code);
    this.name = 'ApiProblem';
  }
}

/** From whatever a request threw: RFC 9457 bodies keep their code, everything else gets one from its status. */
export function toApiProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof HttpErrorResponse) return fromAnswer(error.status, error.error);
  return new ApiProblem(0, 'client', error instanceof Error ? error.message : String(error));
}

/** From a status and a body that may be a problem, as text or already read. */
export function fromAnswer(status: number, body: unknown): ApiProblem {
  if (status === 0) return new ApiProblem(0, 'network', '');
  const problem = readProblem(body);
  if (!problem) return new ApiProblem(status, `http.${status}`, '');
  return new ApiProblem(status, problem.code, problem.detail ?? '', problem.params, problem.fields, problem.correlationId ?? null);
}

function readProblem(body: unknown): (Partial<Problem> & { code: string }) | null {
  let value = body;
  if (typeof value === 'string') {
    try {
      value = JSON.parse(value);
    } catch {
      return null;
    }
  }
  const coded = typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
  return coded ? (value as Partial<Problem> & { code: string }) : null;
}
