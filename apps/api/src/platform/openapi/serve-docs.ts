import type { NextFunction, Request, Response } from 'express';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { document } from './document';

const ADDRESS = 'api/docs';

/** The documentation's page brings styles of its own in the page: they are allowed there and nowhere else. */
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'";

/** Sent with a try from the page, as our apps do: runs in the browser, from its text. */
async function withCsrfToken(request: { method?: string; headers: Record<string, string> }) {
  if (request.method && request.method !== 'GET') {
    const session = (await (await fetch('/api/session')).json()) as { csrfToken: string | null };
    if (session.csrfToken) request.headers['X-CSRF-Token'] = session.csrfToken;
  }
  return request;
}

/** `/api/docs`, and the document itself at `/api/docs-json`. It is made from the sources by `npm run -s openapi`. */
export function serveDocs(app: NestExpressApplication): void {
  app.use(`/${ADDRESS}`, (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader('Content-Security-Policy', policy);
    next();
  });
  SwaggerModule.setup(ADDRESS, app, document as unknown as OpenAPIObject, {
    customSiteTitle: document.info.title,
    raw: ['json'],
    swaggerOptions: {
      // Its default asks another host whether the document is sound.
      validatorUrl: null,
      docExpansion: 'none',
      requestInterceptor: withCsrfToken,
    },
  });
}
