import { ApiProblem, fromAnswer } from './api-problem';

export interface UploadOptions {
  /** From 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** A raw body by XMLHttpRequest: `fetch` tells nothing of what has left. */
export function sendFile<T>(url: string, file: Blob, headers: Record<string, string>, { onProgress, signal }: UploadOptions): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const aborted = () => reject(new ApiProblem(0, 'aborted', ''));
    if (signal?.aborted) return aborted();
    const stop = () => request.abort();
    signal?.addEventListener('abort', stop, { once: true });
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.upload.onprogress = (event) => event.lengthComputable && onProgress?.(event.total ? event.loaded / event.total : 1);
    request.onabort = aborted;
    request.onerror = () => reject(fromAnswer(0, null));
    request.onloadend = () => signal?.removeEventListener('abort', stop);
    request.onload = () => {
      if (request.status < 200 || request.status >= 300) return reject(fromAnswer(request.status, request.responseText));
      try {
        resolve((request.responseText ? JSON.parse(request.responseText) : null) as T);
      } catch {
        reject(new ApiProblem(request.status, 'client', ''));
      }
    };
    request.send(file);
  });
}
