import { Injectable } from '@nestjs/common';
import type { Finding, SftpFolder } from '@cqdg/contract';
import { describe } from '@cqdg/validation';
import type { Context } from '../../platform/context/context';
import { DomainError } from '../../platform/errors/domain-error';
import { foreseen } from '../../platform/errors/to-problem';
import { NotificationsService } from '../../notifications/notifications.service';
import { LiveSettings } from '../../settings/live-settings';
import { Store } from '../../storage/store';
import { usedBytes } from '../accounts/usage';
import type { Guest } from '../server/guest';
import { SftpPart, SftpTransfer } from '../sftp-file.entities';
import type { Taken, WritableArea } from '../tree/area';
import { isLitter, isTemporary } from '../tree/temporary-names';
import type { VirtualPath } from '../tree/virtual-path';
import { PartWriter } from './part-writer';
import { Parts, SPARE } from './parts';
import { TransferLog } from './transfer-log';
import { type Room, Upload } from './upload';
import { UploadsUnderway } from './uploads-underway';

const TELL_AGAIN_MINUTES = 10;

export interface OpenMode {
  create: boolean;
  truncate: boolean;
  /** Only where nothing is there. */
  exclusive: boolean;
  append: boolean;
}

/** Takes uploads into a study: begun, resumed, whole, under a temporary name first. */
@Injectable()
export class SftpUploads {
  constructor(
    private readonly store: Store,
    private readonly parts: Parts,
    private readonly log: TransferLog,
    private readonly settings: LiveSettings,
    private readonly notifications: NotificationsService,
    private readonly underway: UploadsUnderway,
  ) {}

  async open(guest: Guest, area: WritableArea, place: VirtualPath, mode: OpenMode): Promise<Upload> {
    await area.ensureWritable(guest, place.path);
    await this.refuseName(guest, area, place);
    const begun = await this.parts.find(guest, place);
    const object = begun ? null : await area.objectAt(guest, place.path);
    if (mode.exclusive && (begun ?? object)) throw new DomainError('sftp.exists');
    if (!mode.create && !begun && !object) throw new DomainError('not_found');
    const room = await this.room(guest, place);
    if (room.room <= 0) throw new DomainError('sftp.quota');
    const transferId = await this.log.begin(guest, place);
    const goesOn = begun !== null && !mode.truncate;
    // Who sends it from the begin gives up what they had begun before.
    if (!goesOn) await this.parts.clear(guest, place);
    const again = goesOn && !begun.whole ? SPARE : 0;
    const part = goesOn ? await this.parts.resume(guest, begun, transferId) : await this.parts.begin(guest, place, transferId);
    const file = await this.store.openPart(part.id, !goesOn && !mode.truncate && object ? object : undefined);
    const recount = async (bytes: number) => {
      await guest.ctx.manager.update(SftpPart, part.id, { bytes, touchedAt: new Date() });
      return this.room(guest, place);
    };
    const end = mode.append ? Math.max(0, file.bytes - again) : null;
    return this.underway.add(new Upload(part, place, new PartWriter(file, again), room, recount, end));
  }

  /** The client closed it: it is whole. Throws why it was not taken. */
  async finish(guest: Guest, area: WritableArea, upload: Upload): Promise<void> {
    const { part, place, failure } = upload;
    if (failure !== null) {
      await this.leave(guest, upload);
      throw failure;
    }
    this.underway.remove(upload);
    const { bytes, sha256, md5 } = await upload.finish();
    // From here on it is taken even if this process dies.
    const whole = { whole: true, bytes, sha256, md5, modifiedAt: part.modifiedAt, touchedAt: new Date() };
    await guest.ctx.manager.update(SftpPart, part.id, whole);
    Object.assign(part, whole);
    if (!isTemporary(place.name)) return this.take(guest, area, part, place);
    await guest.ctx.transaction(async (tx) => {
      await tx.manager.update(SftpPart, part.id, { holderId: null });
      await this.log.end(tx, part.transferId, place, { outcome: 'kept', bytes, sha256 });
    });
  }

  /** The connection broke, or the client left without closing: it stays as it is, to be resumed. */
  async leave(guest: Guest, upload: Upload): Promise<void> {
    const { manager } = guest.ctx;
    this.underway.remove(upload);
    const bytes = await upload.leave();
    await manager.update(SftpPart, { id: upload.part.id, holderId: guest.id }, { bytes, holderId: null, touchedAt: new Date() });
    await this.log.broken(manager, upload.part.transferId, bytes);
  }

  /** Takes a whole part into the study under this path. */
  async take(guest: Guest, area: WritableArea, part: SftpPart, place: VirtualPath): Promise<void> {
    const taken = await this.tryToTake(guest, area, part, place);
    await guest.ctx.transaction(async (tx) => {
      const { bytes, sha256 } = part;
      const code = taken.refused[0]?.code ?? null;
      await this.log.end(tx, part.transferId, place, {
        outcome: taken.taken ? 'taken' : 'refused',
        bytes,
        sha256,
        code,
        refused: taken.refused,
      });
      await tx.manager.delete(SftpPart, part.id);
      if (!taken.taken) await this.tell(tx, part.transferId, part.folder, code);
    });
    await this.store.dropPart(part.id);
    if (!taken.taken) throw new DomainError('sftp.file_refused', { reason: reasonOf(guest, taken.refused) });
  }

  /** What will pass (no room, a service away, maintenance) leaves it whole, to be taken later; what will not, ends it. */
  private async tryToTake(guest: Guest, area: WritableArea, part: SftpPart, place: VirtualPath): Promise<Taken> {
    try {
      await area.ensureWritable(guest, place.path);
      return await area.take(guest, place.path, part);
    } catch (error) {
      const problem = foreseen(error);
      if (problem.status < 500 && problem.code !== 'conflict') {
        await guest.ctx.transaction(async (tx) => {
          await this.log.end(tx, part.transferId, place, {
            outcome: 'refused',
            bytes: part.bytes,
            sha256: part.sha256,
            code: problem.code,
          });
          await tx.manager.delete(SftpPart, part.id);
          await this.tell(tx, part.transferId, part.folder, problem.code);
        });
        await this.store.dropPart(part.id);
      }
      throw error;
    }
  }

  /** A whole upload under a temporary name gets its own. */
  async rename(guest: Guest, area: WritableArea, part: SftpPart, to: VirtualPath): Promise<void> {
    if (!part.whole) throw new DomainError('sftp.not_whole');
    await area.ensureWritable(guest, to.path);
    await this.parts.clear(guest, to, part.id);
    await guest.ctx.manager.update(SftpPart, part.id, { path: to.path, holderId: guest.id, touchedAt: new Date() });
    await guest.ctx.manager.update(SftpTransfer, part.transferId, { path: to.full });
    Object.assign(part, { path: to.path });
    if (!isTemporary(to.name)) await this.take(guest, area, part, to);
  }

  /** Nobody should send a gigabyte to learn that its name was wrong. */
  private async refuseName(guest: Guest, area: WritableArea, place: VirtualPath): Promise<void> {
    const refused = isTemporary(place.name) ? null : area.refusedName(place.path);
    // What a desktop leaves in its folders is no mistake of a person.
    if (refused && isLitter(place.name)) throw new DomainError('sftp.bad_name');
    if (!refused || place.folder === null) return;
    const { folder } = place;
    const { code } = refused;
    const id = await this.log.begin(guest, place);
    await guest.ctx.transaction(async (tx) => {
      await this.log.end(tx, id, place, { outcome: 'refused', code, refused: [refused] });
      await this.tell(tx, id, folder, code);
    });
    throw new DomainError('sftp.file_refused', { reason: reasonOf(guest, [refused]) });
  }

  private async room(guest: Guest, { folder }: VirtualPath): Promise<Room> {
    const { ctx, accountId, identity } = guest;
    const used = (await usedBytes(ctx.manager, [accountId])).get(accountId)?.bytes ?? 0;
    const most = folder === 'molecular' ? Number.MAX_SAFE_INTEGER : this.settings.uploadBytes;
    return { most, room: identity.account.quotaBytes - used };
  }

  /** By mail too: who sends by a program at night does not look at its log. Of many files that are refused in a row, once. */
  private async tell(tx: Context, transferId: string, folder: SftpFolder, code: string | null): Promise<void> {
    const { id } = tx.inStudy('study.read');
    const [row] = await tx.manager.query<{ told: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM sftp_transfer t JOIN sftp_transfer now ON now.account_id = t.account_id WHERE now.id = $1
         AND t.id <> now.id AND t.outcome = 'refused' AND t.ended_at > now() - $2 * interval '1 minute') AS told`,
      [transferId, TELL_AGAIN_MINUTES],
    );
    if (row?.told) return;
    // As the portal's word, or the person would count as told for having done it.
    await this.notifications.tell(tx.with({ user: null }), 'sftp_refused', { id }, { folder, code: code ?? '' }, [tx.who().id]);
  }
}

function reasonOf(guest: Guest, [first]: readonly Finding[]): string {
  if (!first) return '';
  const { title, mend } = describe(first, guest.identity.user.language);
  return `${title}. ${mend}`;
}
