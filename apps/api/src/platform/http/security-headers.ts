import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { AppConfig } from '../config/app-config';

/** The nonce of this answer: Angular puts it on the style elements it makes. */
export const nonceOf = (response: Response): string => (response.locals as { nonce: string }).nonce;

/** Nothing from another host, no inline script or style without the answer's nonce, no framing, no sniffing. */
export function securityHeaders(config: AppConfig) {
  const https = config.publicUrl.startsWith('https:');
  const nonce = (_: unknown, response: unknown) => `'nonce-${nonceOf(response as Response)}'`;
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'", nonce],
        'style-src': ["'self'", nonce],
        'img-src': ["'self'", 'data:'],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'worker-src': ["'self'"],
        'object-src': ["'none'"],
        'base-uri': ["'self'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        ...(https ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    (response.locals as { nonce: string }).nonce = randomBytes(16).toString('base64');
    // What the API answers is about people: no cache keeps it unless its handler says so.
    if (request.path.startsWith('/api')) response.setHeader('Cache-Control', 'no-store');
    headers(request, response, next);
  };
}
