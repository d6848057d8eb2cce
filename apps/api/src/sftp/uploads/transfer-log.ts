import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction, AuditFacts, SftpAct } from '@cqdg/contract';
import { AuditService } from '../../audit/audit.service';
import { StudyNews } from '../../events/study-news';
import type { Context } from '../../platform/context/context';
import type { Guest } from '../server/guest';
import { SftpTransfer } from '../sftp-file.entities';
import type { VirtualPath } from '../tree/virtual-path';

type Ending = Partial<Pick<SftpTransfer, 'bytes' | 'sha256' | 'code' | 'refused'>> & Pick<SftpTransfer, 'outcome'>;

const audited: Record<SftpAct, AuditAction> = { put: 'sftp.put', get: 'sftp.read', remove: 'sftp.removed', rename: 'sftp.renamed' };

/** What is done by SFTP is told twice: with its paths to the people of the study and the centre, and without them to the audit. */
@Injectable()
export class TransferLog {
  constructor(
    private readonly audit: AuditService,
    private readonly news: StudyNews,
  ) {}

  /** Of an upload that begins; `end` tells what became of it. */
  async begin(guest: Guest, place: VirtualPath): Promise<string> {
    const id = randomUUID();
    await guest.ctx.manager.insert(SftpTransfer, { ...this.line(guest, 'put', place), id, outcome: 'underway', endedAt: null });
    return id;
  }

  /** In the transaction of what it tells. */
  async end(tx: Context, id: string, place: Pick<VirtualPath, 'folder'>, ending: Ending): Promise<void> {
    await tx.manager.update(SftpTransfer, id, { ...ending, endedAt: new Date() });
    const { outcome, code, bytes = 0 } = ending;
    await this.record(tx, 'put', id, { folder: place.folder ?? '', outcome, bytes, ...(code ? { code } : {}) });
  }

  /** It can be resumed: nothing was changed yet. */
  async broken(manager: EntityManager, id: string, bytes: number): Promise<void> {
    await manager.update(SftpTransfer, { id, outcome: 'underway' }, { outcome: 'broken', bytes, endedAt: new Date() });
  }

  /** Of an act that is done at once. */
  async note(
    tx: Context,
    guest: Guest,
    act: SftpAct,
    place: VirtualPath,
    more: Partial<Pick<SftpTransfer, 'toPath' | 'bytes'>> = {},
  ): Promise<void> {
    const id = randomUUID();
    await tx.manager.insert(SftpTransfer, { ...this.line(guest, act, place), ...more, id, outcome: 'done', endedAt: new Date() });
    await this.record(tx, act, id, { folder: place.folder ?? '', ...(more.bytes === undefined ? {} : { bytes: more.bytes }) });
  }

  private async record(tx: Context, act: SftpAct, objectId: string, params: AuditFacts): Promise<void> {
    await this.audit.record(tx, { action: audited[act], objectId, params });
    const study = tx.inStudy('study.read').id;
    await tx.afterCommit(() => this.news.sftp(study));
  }

  private line(guest: Guest, act: SftpAct, place: VirtualPath) {
    const { studyId, accountId, id: sessionId } = guest;
    const nothing = { toPath: null, bytes: 0, sha256: null, code: null, refused: [] };
    return { studyId, accountId, sessionId, act, path: place.full, at: new Date(), ...nothing };
  }
}
