import { type Request, json } from 'express';

/** Uploads are read by their own handlers, whatever type they claim. Everything else that has a body is JSON of a modest size. */
const upload = /\/(file|files)$/;
export const jsonBody = () =>
  json({
    limit: '1mb',
    type: (request) =>
      !upload.test(new URL((request as Request).originalUrl, 'http://x').pathname) && isJson(request.headers['content-type']),
  });

const isJson = (type: string | undefined) => /^application\/json(;|$)/i.test(type ?? '');
