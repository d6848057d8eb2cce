import { HttpClient, HttpContext, HttpContextToken, HttpParams } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { SessionState } from '../session/session-state';
import { LanguageService } from '../i18n/language.service';
import { Connection, unanswered } from '../status/connection';
import { Maintenance } from '../status/maintenance';
import { type ApiProblem, toApiProblem } from './api-problem';
import { type UploadOptions, sendFile } from './upload';

export type Query = Record<string, string | number | boolean | null | undefined>;

/** A request whose 401 is an answer (a wrong password), not the end of the session. */
export const KEEPS_SESSION = new HttpContextToken<boolean>(() => false);

/** The REST API. Every method gives the body or throws an `ApiProblem`. Paths start with `/api/`. */
@Injectable({ providedIn: 'root' })
export class ApiClient {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionState);
  private readonly language = inject(LanguageService);
  private readonly connection = inject(Connection);
  private readonly maintenance = inject(Maintenance);

  get<T>(path: string, query: Query = {}): Promise<T> {
    return this.send(() => firstValueFrom(this.http.get<T>(path, { params: params(query) })));
  }

  post<T = void>(path: string, body: unknown = null, query: Query = {}, options: { keepsSession?: boolean } = {}): Promise<T> {
    const context = new HttpContext().set(KEEPS_SESSION, options.keepsSession ?? false);
    return this.send(() => firstValueFrom(this.http.post<T>(path, body, { params: params(query), context })), options.keepsSession);
  }

  put<T = void>(path: string, body: unknown): Promise<T> {
    return this.send(() => firstValueFrom(this.http.put<T>(path, body)));
  }

  patch<T = void>(path: string, body: unknown): Promise<T> {
    return this.send(() => firstValueFrom(this.http.patch<T>(path, body)));
  }

  delete<T = void>(path: string, query: Query = {}): Promise<T> {
    return this.send(() => firstValueFrom(this.http.delete<T>(path, { params: params(query) })));
  }

  /** Sends the raw bytes of a file, with progress; `options.signal` stops it (the promise then rejects with code `aborted`). */
  upload<T>(path: string, file: Blob, query: Query = {}, options: UploadOptions = {}): Promise<T> {
    const search = params(query).toString();
    const headers = { 'Accept-Language': this.language.language(), ...this.session.headers() };
    return this.send(() => sendFile<T>(search ? `${path}?${search}` : path, file, headers, options));
  }

  private async send<T>(request: () => Promise<T>, keepsSession = false): Promise<T> {
    try {
      const answer = await request();
      this.connection.answered();
      return answer;
    } catch (error) {
      const problem: ApiProblem = toApiProblem(error);
      if (unanswered(problem)) void this.connection.suspect();
      if (problem.code === 'maintenance') void this.maintenance.load();
      if (problem.status === 401 && !keepsSession) this.session.end();
      throw problem;
    }
  }
}

/** An empty text is an answer too: of the findings, it asks for those of no table. */
function params(query: Query): HttpParams {
  let result = new HttpParams();
  for (const [key, value] of Object.entries(query)) if (value !== null && value !== undefined) result = result.set(key, value);
  return result;
}
