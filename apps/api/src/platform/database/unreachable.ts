import { QueryFailedError } from 'typeorm';

const CODES = /^(08...|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const MESSAGES = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when)/;

/** PostgreSQL is away, starts or stops (classes 08 and 57P), or a connection to it was cut: trying again in a moment is all that helps. */
export function isUnreachable(error: unknown): boolean {
  if (error instanceof QueryFailedError) return isUnreachable(error.driverError);
  const { code, message, cause } = (error ?? {}) as { code?: unknown; message?: unknown; cause?: unknown };
  if (typeof code === 'string' && CODES.test(code)) return true;
  if (typeof message === 'string' && MESSAGES.test(message)) return true;
  return cause !== undefined && cause !== error && isUnreachable(cause);
}
