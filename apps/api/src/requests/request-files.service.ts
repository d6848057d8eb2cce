import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { MAX_REQUEST_FILE_BYTES, type RequestFileView } from '@cqdg/contract';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { keepObjects } from '../storage/object-references';
import { Store } from '../storage/store';
import { RequestFile } from './request.entities';
import { erasedAmong, fileView } from './request.views';

/** How many files a person can have sent whose messages were not. */
const UNSENT = 50;

/** The files that go with messages. */
@Injectable()
export class RequestFiles {
  constructor(private readonly store: Store) {}

  /** Keeps a file until its message is sent; a day later it is forgotten. Throws `body.too_large`. */
  async receive(ctx: Context, name: string, content: AsyncIterable<Uint8Array>): Promise<RequestFileView> {
    const [study, by] = [ctx.inStudy('study.discuss'), ctx.who().id];
    const unsent = await ctx.manager.countBy(RequestFile, { studyId: study.id, uploadedById: by, entryId: IsNull() });
    if (unsent >= UNSENT) throw new DomainError('request.files_unsent', { limit: UNSENT });
    const put = await this.store.put(content, MAX_REQUEST_FILE_BYTES);
    if ('tooLarge' in put) throw new DomainError('body.too_large', { limit: put.tooLarge });
    const of = { studyId: study.id, entryId: null, uploadedAt: new Date(), uploadedById: by };
    const file = Object.assign(new RequestFile(), { id: randomUUID(), name, ...put, ...of });
    await ctx.transaction(async (tx) => {
      await keepObjects(tx.manager, this.store, [file.sha256]);
      await tx.manager.insert(RequestFile, file);
    });
    return fileView(file);
  }

  /** With the message that names them. Only who sent a file may send it on, once. */
  async attach(tx: Context, entryId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const mine = { studyId: tx.inStudy('study.discuss').id, uploadedById: tx.who().id, entryId: IsNull() };
    const { affected } = await tx.manager.update(RequestFile, { id: In(ids), ...mine }, { entryId });
    if (affected !== ids.length) throw new DomainError('request.file_gone');
  }

  async open(ctx: Context, id: string): Promise<{ name: string; bytes: number; content: Readable }> {
    const file = await ctx.manager.findOneBy(RequestFile, { id, studyId: ctx.inStudy('study.read').id });
    if (!file || (file.entryId === null && file.uploadedById !== ctx.who().id)) throw new DomainError('not_found');
    if ((await erasedAmong(ctx.manager, [file])).size > 0) throw new DomainError('file.discarded');
    return { name: file.name, bytes: file.bytes, content: Readable.from(this.store.open(file.sha256), { objectMode: false }) };
  }
}
