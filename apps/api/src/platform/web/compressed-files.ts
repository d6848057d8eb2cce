import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler, Response } from 'express';
import { type Encoding, encodingOf } from '../http/accepted-encoding';

const worthIt = new Set(['.js', '.css', '.svg', '.json']);
const encoders = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/**
 * Files of the build whose names hold their content's hash, compressed once and kept in memory: there are few, and they never change.
 * All else is left to the next handler.
 */
export function compressedFiles(
  folder: string,
  isHashed: (path: string) => boolean,
  headers: (response: Response, path: string) => void,
): RequestHandler {
  const kept = new Map<string, Promise<Buffer>>();
  const make = (file: string, encoding: Encoding) => {
    const key = `${encoding}:${file}`;
    const known = kept.get(key);
    if (known) return known;
    const making = readFile(file).then(encoders[encoding]);
    kept.set(key, making);
    making.catch(() => kept.delete(key));
    return making;
  };
  return (request, response, next) => {
    const encoding = encodingOf(request.get('accept-encoding'));
    if (!encoding || !worthIt.has(extname(request.path)) || !isHashed(request.path) || /[%\\]|\.\./.test(request.path)) return next();
    make(join(folder, normalize(request.path)), encoding).then(
      (bytes) => {
        headers(response, request.path);
        response.set({ 'Content-Encoding': encoding, Vary: 'Accept-Encoding' }).type(extname(request.path)).send(bytes);
      },
      () => next(),
    );
  };
}
