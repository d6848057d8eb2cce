import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Store } from '../../storage/store';
import { ALIVE_SECONDS, liveSql } from '../accounts/live-sessions';
import type { Guest } from '../server/guest';
import { SftpPart } from '../sftp-file.entities';
import type { VirtualPath } from '../tree/virtual-path';

/** Of the end of an unfinished upload, sent again by who goes on. */
export const SPARE = 1;
const HELD = `EXISTS (SELECT 1 FROM sftp_session s WHERE s.id = p.holder_id AND ${liveSql('s')})`;

/** What an account has begun to upload: for it alone, it lies over what the study holds under the same path. */
@Injectable()
export class Parts {
  constructor(private readonly store: Store) {}

  /** The newest of each path in a folder. */
  async list(guest: Guest, folder: VirtualPath['folder']): Promise<SftpPart[]> {
    const found = await guest.ctx.manager
      .createQueryBuilder(SftpPart, 'p')
      .distinctOn(['p.path'])
      .where('p.accountId = :accountId AND p.folder = :folder', { accountId: guest.accountId, folder })
      .orderBy('p.path')
      .addOrderBy('p.begunAt', 'DESC')
      .getMany();
    return Promise.all(found.map((part) => this.sized(part)));
  }

  async find(guest: Guest, { folder, path }: VirtualPath): Promise<SftpPart | null> {
    if (folder === null) return null;
    const where = { accountId: guest.accountId, folder, path };
    const found = await guest.ctx.manager.findOne(SftpPart, { where, order: { begunAt: 'DESC' } });
    return found && this.sized(found);
  }

  async begin(guest: Guest, place: VirtualPath, transferId: string): Promise<SftpPart> {
    if (place.folder === null) throw new Error('The root holds no files');
    const now = new Date();
    const part = Object.assign(new SftpPart(), {
      ...{ id: randomUUID(), studyId: guest.studyId, accountId: guest.accountId, folder: place.folder, path: place.path },
      ...{ bytes: 0, whole: false, sha256: null, md5: null, modifiedAt: null },
      ...{ holderId: guest.id, transferId, begunAt: now, touchedAt: now },
    });
    await guest.ctx.manager.insert(SftpPart, part);
    return part;
  }

  /** Whoever wrote into it before does so no more: the same account has come back. */
  async resume(guest: Guest, part: SftpPart, transferId: string): Promise<SftpPart> {
    const change = { holderId: guest.id, transferId, whole: false, touchedAt: new Date() };
    await guest.ctx.manager.update(SftpPart, part.id, change);
    return Object.assign(part, change);
  }

  async setModified(guest: Guest, part: SftpPart, modifiedAt: Date): Promise<void> {
    await guest.ctx.manager.update(SftpPart, part.id, { modifiedAt });
  }

  /** Removes what of this path nobody writes into any more. */
  async clear(guest: Guest, { folder, path }: VirtualPath, exceptId: string | null = null): Promise<number> {
    const rows = await guest.ctx.manager.query<{ id: string }[]>(
      `SELECT p.id FROM sftp_part p WHERE p.account_id = $1 AND p.folder = $2 AND p.path = $3 AND p.id IS DISTINCT FROM $4 AND NOT ${HELD}`,
      [guest.accountId, folder, path, exceptId],
    );
    await this.drop(
      guest.ctx.manager,
      rows.map(({ id }) => id),
    );
    return rows.length;
  }

  /** The row first: bytes without a row are swept, a row without bytes would be an upload that cannot be resumed. */
  async drop(manager: EntityManager, ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    await manager.delete(SftpPart, { id: In(ids) });
    for (const id of ids) await this.store.dropPart(id);
  }

  /** Whole, not taken, and nobody is at it: its server died in between, or was not able to. */
  orphans(manager: EntityManager): Promise<SftpPart[]> {
    return manager
      .createQueryBuilder(SftpPart, 'p')
      .where(`p.whole AND p.touchedAt < now() - interval '${ALIVE_SECONDS} seconds' AND NOT ${HELD}`)
      .orderBy('p.touchedAt')
      .limit(100)
      .getMany();
  }

  /**
   * As long as an upload grows, its file knows how much is there. Who comes back is told one byte less: a client that finds as many bytes as it has
   * takes the file for whole, and never closes what it was cut off from closing.
   */
  private async sized(part: SftpPart): Promise<SftpPart> {
    if (!part.whole) part.bytes = Math.max(0, ((await this.store.partBytes(part.id)) ?? 0) - SPARE);
    return part;
  }
}
