import type { UploadOutcome } from '@cqdg/contract';
import type { MaintenanceReader } from '../../platform/access/maintenance-reader';
import { DomainError } from '../../platform/errors/domain-error';
import type { ObjectReader } from '../../storage/object-store';
import type { Store } from '../../storage/store';
import { uploadName } from '../../submissions/upload/upload-name';
import type { Guest } from '../server/guest';
import type { SftpPart } from '../sftp-file.entities';
import { type Item, type Taken, WritableArea } from './area';
import { partContent } from './part-content';

/** A file of tables that counts now. */
export interface TakenFile {
  name: string;
  sha256: string;
  bytes: number;
  at: Date;
}

/** A folder of files of tables: no folders in it, and what is put there goes the same way as by the page. */
export abstract class TableArea extends WritableArea {
  constructor(
    protected readonly store: Store,
    private readonly maintenance: MaintenanceReader,
  ) {
    super();
  }

  /** What counts now, by name. */
  protected abstract files(guest: Guest): Promise<TakenFile[]>;
  /** Throws why nothing may be changed now. */
  protected abstract refuse(guest: Guest): Promise<void>;
  protected abstract upload(guest: Guest, name: string, content: AsyncIterable<Uint8Array>): Promise<UploadOutcome>;

  async list(guest: Guest, path: string): Promise<Item[]> {
    if (path !== '') throw new DomainError('not_found');
    return (await this.files(guest)).map(itemOf);
  }

  async find(guest: Guest, path: string): Promise<Item | null> {
    const file = await this.named(guest, path);
    return file && itemOf(file);
  }

  async read(guest: Guest, path: string): Promise<ObjectReader> {
    const file = await this.named(guest, path);
    if (!file) throw new DomainError('not_found');
    return this.store.reader(file.sha256);
  }

  async objectAt(guest: Guest, path: string): Promise<string | null> {
    return (await this.named(guest, path))?.sha256 ?? null;
  }

  async ensureWritable(guest: Guest, path: string): Promise<void> {
    if (path.includes('/')) throw new DomainError('sftp.no_folders');
    await this.maintenance.refuseChanges(guest.ctx.manager);
    await this.refuse(guest);
  }

  async take(guest: Guest, path: string, part: SftpPart): Promise<Taken> {
    const { accepted, refused } = await this.upload(guest, uploadName(path), partContent(this.store, part.id));
    return { taken: accepted.length > 0, refused };
  }

  rename(): Promise<void> {
    return Promise.reject(new DomainError('sftp.table_stays'));
  }

  makeFolder(): Promise<void> {
    return Promise.reject(new DomainError('sftp.no_folders'));
  }

  removeFolder(): Promise<void> {
    return Promise.reject(new DomainError('not_found'));
  }

  async setModified(): Promise<void> {
    // A table is as old as its upload.
  }

  protected async named(guest: Guest, path: string): Promise<TakenFile | null> {
    return (await this.files(guest)).find(({ name }) => name.normalize('NFC') === path) ?? null;
  }
}

const itemOf = ({ name, bytes, at }: TakenFile): Item => ({ name: name.normalize('NFC'), bytes, at, folder: false });
