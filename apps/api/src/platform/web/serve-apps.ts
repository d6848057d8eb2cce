import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import express, { type NextFunction, type Request, type Response, type RequestHandler } from 'express';
import type { AppConfig } from '../config/app-config';
import { DomainError } from '../errors/domain-error';
import { nonceOf } from '../http/security-headers';
import { compressedFiles } from './compressed-files';

/** Names that the build made from the content: what they hold never changes. */
const isHashed = (path: string) => /-[\w-]{8}\.(js|css|woff2?|svg|png)$/.test(path);

function cacheFor(response: Pick<Response, 'setHeader'>, path: string): void {
  response.setHeader('Cache-Control', isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** The two Angular apps: the console below `/admin`, the studies' app everywhere else that is not the API's. */
export function serveApps(config: AppConfig): RequestHandler {
  const admin = app(join(config.webDir, 'admin/browser'));
  const submitter = app(join(config.webDir, 'submitter/browser'));
  return (request, response, next) => {
    if (/^\/(api|\.well-known)(\/|$)/.test(request.path)) return next();
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    if (!/^\/admin(\/|$)/.test(request.path)) return submitter(request, response, next);
    if (request.path === '/admin') return response.redirect(308, '/admin/');
    request.url = request.url.slice('/admin'.length);
    return admin(request, response, next);
  };
}

function app(folder: string) {
  const compressed = compressedFiles(folder, isHashed, cacheFor);
  const files = express.static(folder, { index: false, redirect: false, setHeaders: cacheFor });
  const page = pageOf(folder);
  return (request: Request, response: Response, next: NextFunction): void => {
    // The page itself is always made from the template.
    if (request.path === '/' || request.path === '/index.html' || extname(request.path) === '') return page(request, response, next);
    // Addresses have dots too (`/dictionary/1.7`): what is no file is a page for who navigates, and missing for who loads a script.
    const otherwise = (error?: unknown) => {
      if (error) return next(error);
      if (request.get('accept')?.includes('text/html')) return page(request, response, next);
      next(new DomainError('not_found'));
    };
    compressed(request, response, () => files(request, response, otherwise));
  };
}

/** `index.html` with this answer's nonce, read once. */
function pageOf(folder: string) {
  let template: string | null = null;
  return (_request: Request, response: Response, next: NextFunction): void => {
    const send = async () => {
      template ??= await readFile(join(folder, 'index.html'), 'utf8');
      response.type('html').setHeader('Cache-Control', 'no-store');
      response.send(template.replace(/\{\{\s*nonce\s*\}\}/g, nonceOf(response)));
    };
    send().catch((error: NodeJS.ErrnoException) => next(error.code === 'ENOENT' ? new DomainError('not_found') : error));
  };
}
