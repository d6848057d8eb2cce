import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppConfig } from '../config/app-config';
import { ProblemFilter } from '../errors/problem.filter';
import { validationPipe } from '../errors/validation';
import { JsonLogger } from '../logging/json-logger';
import { serveDocs } from '../openapi/serve-docs';
import { serveApps } from '../web/serve-apps';
import { compressedAnswers } from './compressed-answers';
import { jsonBody } from './json-body';
import { requestLog } from './request-log';
import { securityHeaders } from './security-headers';

/** Options of the Nest application that `configureHttp` counts on. */
export const httpOptions = { bodyParser: false, bufferLogs: true, forceCloseConnections: true } as const;

/** A large file over a slow line takes its time; Node alone would cut it after five minutes. */
const UPLOAD_PATIENCE_MS = 4 * 3_600_000;
/** Longer than proxies keep an idle connection, so that none is closed under a request. */
const KEEP_ALIVE_MS = 65_000;

/** Everything between the socket and a controller, the same in `main` and in tests. */
export function configureHttp(app: NestExpressApplication): void {
  const config = app.get(AppConfig);
  const logger = app.get(JsonLogger);
  app.useLogger(logger);
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(requestLog(logger));
  app.use(securityHeaders(config));
  app.use(serveApps(config));
  app.use(compressedAnswers());
  app.use(jsonBody());
  app.setGlobalPrefix('api', { exclude: ['.well-known/{*path}'] });
  app.useGlobalFilters(new ProblemFilter(logger));
  app.useGlobalPipes(validationPipe());
  serveDocs(app);
  Object.assign(app.getHttpServer(), { requestTimeout: UPLOAD_PATIENCE_MS, keepAliveTimeout: KEEP_ALIVE_MS });
  app.enableShutdownHooks();
}
