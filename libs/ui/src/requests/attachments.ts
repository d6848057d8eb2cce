import { signal } from '@angular/core';
import { MAX_REQUEST_FILES, MAX_REQUEST_FILE_BYTES, type RequestFileView } from '@cqdg/contract';
import type { ApiClient } from '../api/api-client';
import { type ApiProblem, toApiProblem } from '../api/api-problem';

export interface Attachment {
  name: string;
  bytes: number;
  /** From 0 to 1. */
  share: number;
  /** Once it has arrived. */
  file: RequestFileView | null;
  stop: AbortController;
}

/** Sends to a study, before the message that names what was sent. */
export function sendAttachment(api: Pick<ApiClient, 'upload'>, study: string): SendAttachment {
  const path = `/api/studies/${encodeURIComponent(study)}/request-files`;
  return (file, onProgress, signal) => api.upload<RequestFileView>(path, file, { name: file.name }, { onProgress, signal });
}

export type SendAttachment = (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<RequestFileView>;

/** Files that are sent as they are chosen, before their message. */
export class Attachments {
  readonly list = signal<readonly Attachment[]>([]);
  readonly problem = signal<ApiProblem | null>(null);
  readonly tooMany = signal(false);
  /** The name of a file that is over the limit: it is not sent. */
  readonly tooLarge = signal<string | null>(null);

  async add(files: readonly File[], send: SendAttachment): Promise<void> {
    this.problem.set(null);
    const small = files.filter(({ size }) => size <= MAX_REQUEST_FILE_BYTES);
    this.tooLarge.set(files.find(({ size }) => size > MAX_REQUEST_FILE_BYTES)?.name ?? null);
    const room = MAX_REQUEST_FILES - this.list().length;
    this.tooMany.set(small.length > room);
    await Promise.all(small.slice(0, room).map((file) => this.take(file, send)));
  }

  remove(one: Attachment): void {
    one.stop.abort();
    this.list.update((list) => list.filter(({ stop }) => stop !== one.stop));
    this.tooMany.set(false);
  }

  /** Of those that have arrived. */
  ids(): string[] {
    return this.list().flatMap(({ file }) => file?.id ?? []);
  }

  pending(): boolean {
    return this.list().some(({ file }) => file === null);
  }

  clear(): void {
    this.list.set([]);
    this.tooMany.set(false);
    this.tooLarge.set(null);
  }

  private async take(file: File, send: SendAttachment): Promise<void> {
    const one: Attachment = { name: file.name, bytes: file.size, share: 0, file: null, stop: new AbortController() };
    this.list.update((list) => [...list, one]);
    try {
      const arrived = await send(file, (share) => this.change(one, { share }), one.stop.signal);
      this.change(one, { file: arrived, share: 1 });
    } catch (error) {
      const problem = toApiProblem(error);
      this.remove(one);
      if (problem.code !== 'aborted') this.problem.set(problem);
    }
  }

  private change(one: Attachment, change: Partial<Attachment>): void {
    this.list.update((list) => list.map((each) => (each.stop === one.stop ? { ...each, ...change } : each)));
  }
}
