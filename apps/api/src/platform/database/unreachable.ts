import { QueryFailedError } from 'typeorm';

const CODES = /^(08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const MESSAGES = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when)/;
/** Of TypeORM, where the connection broke between two queries: it has let go of it. */
const RELEASED = 'QueryRunnerAlreadyReleasedError';

/** PostgreSQL is away, starts or stops (classes 08 and 57P), or a connection to it was cut: trying again in a moment is all that helps. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof QueryFailedError) return isUnreachable(error.driverError);
  const { name, code, message, cause } = (error ?? {}) as Partial<Record<'name' | 'code' | 'message' | 'cause', unknown>>;
  if (name === RELEASED) return true;
  if (typeof code === 'string' && CODES.test(code)) return true;
  if (typeof message === 'string' && MESSAGES.test(message)) return true;
  return cause !== undefined && cause !== error && isUnreachable(cause);
}
