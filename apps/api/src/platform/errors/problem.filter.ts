import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { preferredLanguage } from '../context/language';
import type { AppRequest } from '../context/request';
import { JsonLogger } from '../logging/json-logger';
import { foreseen, toProblem } from './to-problem';

/** Turns whatever was thrown into one problem response; what is our fault goes to the log, with the number the person can quote. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: JsonLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<AppRequest>();
    const response = http.getResponse<Response>();
    const problem = foreseen(error);
    if (problem.status >= 500 && problem.code !== 'maintenance')
      this.logger.failure('request failed', error, { correlationId: request.correlationId });
    if (response.headersSent) {
      // An answer that broke off half way must not look complete.
      response.destroy();
      return;
    }
    const language = request.context?.language ?? preferredLanguage(request.headers['accept-language']);
    if (problem.code === 'too_many' || problem.code === 'maintenance')
      response.setHeader('Retry-After', String(problem.params['seconds'] ?? 1));
    response.status(problem.status).type('application/problem+json').setHeader('Cache-Control', 'no-store');
    response.send(JSON.stringify(toProblem(problem, language, request.correlationId)));
  }
}
