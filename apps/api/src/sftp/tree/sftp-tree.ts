import { Injectable } from '@nestjs/common';
import { type SftpFolder, sftpFolders } from '@cqdg/contract';
import { DomainError } from '../../platform/errors/domain-error';
import type { ObjectReader } from '../../storage/object-store';
import { Store } from '../../storage/store';
import type { Guest } from '../server/guest';
import type { SftpPart } from '../sftp-file.entities';
import { Parts } from '../uploads/parts';
import { TransferLog } from '../uploads/transfer-log';
import type { Upload } from '../uploads/upload';
import { type OpenMode, SftpUploads } from '../uploads/uploads.service';
import { type Item, WritableArea } from './area';
import { SftpAreas } from './sftp-areas';
import { resolvePath, type VirtualPath } from './virtual-path';

export interface Entry extends Item {
  writable: boolean;
}

const itemOf = ({ path, bytes, touchedAt }: SftpPart): Item => ({
  name: path.split('/').at(-1) ?? '',
  ...{ bytes, at: touchedAt, folder: false },
});
const parentOf = ({ path }: Pick<SftpPart, 'path'>) => path.split('/').slice(0, -1).join('/');

/**
 * All that an account sees, and what may be done there. Over what the study holds lie the account's own unfinished uploads, so that a client that
 * comes back finds how far it was.
 */
@Injectable()
export class SftpTree {
  constructor(
    private readonly areas: SftpAreas,
    private readonly parts: Parts,
    private readonly uploads: SftpUploads,
    private readonly log: TransferLog,
    private readonly store: Store,
  ) {}

  async list(guest: Guest, text: string): Promise<Entry[]> {
    const place = placeOf(text);
    if (place.folder === null) return sftpFolders.map((name) => this.folderEntry(name));
    const area = this.areas.of[place.folder];
    const items = new Map((await area.list(guest, place.path)).map((item) => [item.name, item]));
    if (area instanceof WritableArea) {
      for (const part of await this.parts.list(guest, place.folder)) {
        if (parentOf(part) === place.path) items.set(itemOf(part).name, itemOf(part));
      }
    }
    return [...items.values()].map((item) => ({ ...item, writable: area instanceof WritableArea }));
  }

  async find(guest: Guest, text: string): Promise<Entry> {
    const place = placeOf(text);
    if (place.folder === null) return { name: '/', bytes: 0, at: new Date(), folder: true, writable: false };
    if (place.path === '') return this.folderEntry(place.folder);
    const area = this.areas.of[place.folder];
    const writable = area instanceof WritableArea;
    const part = writable ? await this.parts.find(guest, place) : null;
    const item = part ? itemOf(part) : await area.find(guest, place.path);
    if (!item) throw new DomainError('not_found');
    return { ...item, writable };
  }

  async read(guest: Guest, text: string): Promise<ObjectReader> {
    const place = placeOf(text);
    if (place.folder === null || place.path === '') throw new DomainError('not_found');
    const part = await this.parts.find(guest, place);
    const reader = part ? await this.store.openPart(part.id) : await this.areas.of[place.folder].read(guest, place.path);
    await guest.ctx.transaction((tx) => this.log.note(tx, guest, 'get', place, { bytes: reader.bytes }));
    return reader;
  }

  open(guest: Guest, text: string, mode: OpenMode): Promise<Upload> {
    const { place, area } = this.writable(text);
    return this.uploads.open(guest, area, place, mode);
  }

  close(guest: Guest, upload: Upload): Promise<void> {
    return this.uploads.finish(guest, this.writable(upload.place.full).area, upload);
  }

  /** An upload that was whole when its server died. */
  take(guest: Guest, part: SftpPart): Promise<void> {
    const { place, area } = this.writable(`/${part.folder}/${part.path}`);
    return this.uploads.take(guest, area, part, place);
  }

  leave(guest: Guest, upload: Upload): Promise<void> {
    return this.uploads.leave(guest, upload);
  }

  async remove(guest: Guest, text: string): Promise<void> {
    const { place, area } = this.writable(text);
    await area.ensureWritable(guest, place.path);
    // What was begun lies above: it goes first, and what the study holds shows again.
    if ((await this.parts.clear(guest, place)) === 0) await area.remove(guest, place.path);
    await guest.ctx.transaction((tx) => this.log.note(tx, guest, 'remove', place));
  }

  async rename(guest: Guest, fromText: string, toText: string): Promise<void> {
    const [from, to] = [this.writable(fromText), this.writable(toText)];
    if (from.place.folder !== to.place.folder) throw new DomainError('sftp.table_stays');
    if (from.place.path === to.place.path) return;
    const part = await this.parts.find(guest, from.place);
    if (part) return this.uploads.rename(guest, from.area, part, to.place);
    await from.area.rename(guest, from.place.path, to.place.path);
    await guest.ctx.transaction((tx) => this.log.note(tx, guest, 'rename', from.place, { toPath: to.place.full }));
  }

  makeFolder(guest: Guest, text: string): Promise<void> {
    const { place, area } = this.writable(text);
    return area.makeFolder(guest, place.path);
  }

  removeFolder(guest: Guest, text: string): Promise<void> {
    const { place, area } = this.writable(text);
    return area.removeFolder(guest, place.path);
  }

  async setModified(guest: Guest, text: string, at: Date): Promise<void> {
    const place = placeOf(text);
    const area = place.folder && this.areas.of[place.folder];
    if (!(area instanceof WritableArea) || place.path === '') return;
    const part = await this.parts.find(guest, place);
    if (part) await this.parts.setModified(guest, part, at);
    else await area.setModified(guest, place.path, at);
  }

  private folderEntry(name: SftpFolder): Entry {
    return { name, bytes: 0, at: new Date(), folder: true, writable: this.areas.of[name] instanceof WritableArea };
  }

  private writable(text: string): { place: VirtualPath; area: WritableArea } {
    const place = resolvePath(text);
    if (!place) throw new DomainError('sftp.bad_name');
    const area = place.folder && this.areas.of[place.folder];
    if (!(area instanceof WritableArea) || place.path === '') throw new DomainError('sftp.read_only');
    return { place, area };
  }
}

function placeOf(text: string): VirtualPath {
  const place = resolvePath(text);
  if (!place) throw new DomainError('not_found');
  return place;
}
