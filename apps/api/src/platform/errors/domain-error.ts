import { type ProblemCode, problems } from './problems';

/** A failure that was foreseen: its code says which, and `problems` what people are told. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly params: Record<string, string | number> = {},
    /** Fields of a form that were refused, with a code each. */
    readonly fields?: Record<string, string>,
  ) {
    super(code);
    this.status = problems[code].status;
  }
}
