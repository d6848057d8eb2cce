import type { RequestHandler } from 'express';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { encodingOf } from './accepted-encoding';

/** Below, an answer fits a packet or two. */
const WORTH_IT = 2000;
/** Made for each answer, so quick before small. */
const encoders = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 6 }),
};

/**
 * Compresses JSON answers (a dictionary, a page of findings). Downloads and event streams pass as they are, and so does the small answer that
 * carries the token of the session: compressed beside a text that another site can choose, its length would tell about it.
 */
export function compressedAnswers(): RequestHandler {
  return (request, response, next) => {
    const encoding = encodingOf(request.get('accept-encoding'));
    const send = response.send.bind(response);
    response.send = (body: unknown) => {
      const json = /^application\/([a-z]+\+)?json\b/.test(String(response.getHeader('content-type') ?? ''));
      if (!encoding || !json || typeof body !== 'string' || body.length < WORTH_IT) return send(body);
      encoders[encoding](Buffer.from(body)).then((bytes) => {
        response.vary('Accept-Encoding').setHeader('Content-Encoding', encoding);
        send(bytes);
      }, next);
      return response;
    };
    next();
  };
}
