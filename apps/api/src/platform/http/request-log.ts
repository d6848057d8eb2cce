import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { AppRequest } from '../context/request';
import type { JsonLogger } from '../logging/json-logger';

/** Gives each request its number and writes one line when it is done: the route's pattern, never the address with its values. */
export function requestLog(logger: JsonLogger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = process.hrtime.bigint();
    const tracked = request as AppRequest;
    tracked.correlationId = randomUUID();
    response.setHeader('X-Request-Id', tracked.correlationId);
    response.once('close', () => {
      const route = (request.route as { path?: unknown } | undefined)?.path;
      logger.event('request', {
        correlationId: tracked.correlationId,
        method: request.method,
        route: typeof route === 'string' ? route : null,
        status: response.statusCode,
        complete: response.writableFinished,
        ms: Math.round(Number(process.hrtime.bigint() - started) / 1e5) / 10,
        user: tracked.context?.user?.id ?? null,
        study: tracked.context?.study?.id ?? null,
      });
    });
    next();
  };
}
