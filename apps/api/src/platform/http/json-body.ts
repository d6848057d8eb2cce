import { type NextFunction, type Request, type Response, json } from 'express';
import { DomainError } from '../errors/domain-error';

/** Uploads are read by their own handlers, whatever type they claim. Everything else that has a body is JSON of a modest size. */
const upload = /\/(file|files)$/;
/** No input of ours is deeper than this. What reads it goes down by recursion, and must not be driven out of its stack. */
const DEPTH = 16;
const halfCharacter = /\p{Surrogate}/u;
const isJson = (type: string | undefined) => /^application\/json(;|$)/i.test(type ?? '');

export function jsonBody() {
  const parse = json({ limit: '1mb', type: (request) => isJson(request.headers['content-type']) });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (upload.test(request.path)) return next();
    parse(request, response, (error?: unknown) => {
      if (error) return next(foreseen(error));
      next(unfit(DEPTH, request.body) ? new DomainError('body.malformed') : undefined);
    });
  };
}

/** Deeper than so many levels, or with half a character in a text, which checks of ours and the database choke on. */
function unfit(levels: number, value: unknown): boolean {
  if (typeof value === 'string') return halfCharacter.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.entries(value).some(([name, part]) => halfCharacter.test(name) || unfit(levels - 1, part));
}

/** The parser marks its errors with a type; their messages quote the body. */
function foreseen(error: unknown): unknown {
  const { type } = error as { type?: unknown };
  if (type === 'entity.too.large') return new DomainError('body.too_large');
  return type === 'entity.parse.failed' ? new DomainError('body.malformed') : error;
}
