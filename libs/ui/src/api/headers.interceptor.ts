import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { LanguageService } from '../i18n/language.service';
import { SessionState } from '../session/session-state';

/** The session's CSRF token with every change, and the language in which problems are worded. */
export const headersInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/')) return next(request);
  const language = { 'Accept-Language': inject(LanguageService).language() };
  const changes = request.method !== 'GET' && request.method !== 'HEAD';
  return next(request.clone({ setHeaders: changes ? { ...language, ...inject(SessionState).headers() } : language }));
};
