import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { MaintenanceReader } from '../../platform/access/maintenance-reader';
import type { Context } from '../../platform/context/context';
import { DomainError } from '../../platform/errors/domain-error';
import { keepObjects } from '../../storage/object-references';
import type { ObjectReader } from '../../storage/object-store';
import { Store } from '../../storage/store';
import type { Guest } from '../server/guest';
import { MolecularFile, MolecularFolder, SftpPart } from '../sftp-file.entities';
import { type Item, type Taken, WritableArea } from './area';

interface Child {
  name: string;
  folder: boolean;
  bytes: string;
  at: Date;
}

const parentOf = (path: string) => path.split('/').slice(0, -1).join('/');
const nameOf = (path: string) => path.split('/').at(-1) ?? '';

/** `/molecular`: files of any size and kind, in folders as people like. What is replaced or removed stays in the store for a week. */
@Injectable()
export class MolecularArea extends WritableArea {
  constructor(
    private readonly store: Store,
    private readonly maintenance: MaintenanceReader,
  ) {
    super();
  }

  async list(guest: Guest, path: string): Promise<Item[]> {
    const { manager } = guest.ctx;
    if (path !== '' && !(await this.isFolder(manager, guest.studyId, path))) throw new DomainError('not_found');
    const below = path === '' ? '' : `${path}/`;
    // One row for each name right below: files as they are, folders by what lies in them or because they were made.
    const children = await manager.query<Child[]>(
      `SELECT split_part(rest, '/', 1) AS name, bool_or(folder OR strpos(rest, '/') > 0) AS folder, max(bytes) AS bytes, max(at) AS at FROM (
         SELECT substr(path, $3) AS rest, bytes, coalesce(modified_at, uploaded_at) AS at, false AS folder
           FROM molecular_file WHERE study_id = $1 AND removed_at IS NULL AND starts_with(path, $2)
         UNION ALL
         SELECT substr(path, $3), 0, made_at, true FROM molecular_folder WHERE study_id = $1 AND starts_with(path, $2)
       ) c WHERE rest <> '' GROUP BY 1 ORDER BY 1`,
      [guest.studyId, below, below.length + 1],
    );
    return children.map(({ bytes, ...child }) => ({ ...child, bytes: child.folder ? 0 : Number(bytes) }));
  }

  async find(guest: Guest, path: string): Promise<Item | null> {
    const { manager } = guest.ctx;
    const file = await this.file(manager, guest.studyId, path);
    if (file) return { name: nameOf(path), bytes: file.bytes, at: file.modifiedAt ?? file.uploadedAt, folder: false };
    const isFolder = await this.isFolder(manager, guest.studyId, path);
    return isFolder ? { name: nameOf(path), bytes: 0, at: new Date(), folder: true } : null;
  }

  async read(guest: Guest, path: string): Promise<ObjectReader> {
    const file = await this.file(guest.ctx.manager, guest.studyId, path);
    if (!file) throw new DomainError('not_found');
    return this.store.reader(file.sha256);
  }

  async objectAt(guest: Guest, path: string): Promise<string | null> {
    return (await this.file(guest.ctx.manager, guest.studyId, path))?.sha256 ?? null;
  }

  async ensureWritable(guest: Guest, path: string): Promise<void> {
    const { ctx, studyId } = guest;
    await this.ensureChangeable(ctx);
    const parent = parentOf(path);
    if (parent !== '' && !(await this.isFolder(ctx.manager, studyId, parent))) throw new DomainError('not_found');
    if (await this.isFolder(ctx.manager, studyId, path)) throw new DomainError('sftp.exists');
  }

  /** Any kind of file may come. */
  refusedName(): null {
    return null;
  }

  async take(guest: Guest, path: string, part: SftpPart): Promise<Taken> {
    const { sha256, md5, bytes, modifiedAt } = part;
    if (sha256 === null || md5 === null) throw new DomainError('sftp.not_whole');
    await this.store.keepPart(part.id, sha256);
    await this.changing(guest, async (tx) => {
      await keepObjects(tx.manager, this.store, [sha256]);
      await this.markRemoved(tx.manager, guest.studyId, path);
      await tx.manager.insert(MolecularFile, {
        ...{ id: randomUUID(), studyId: guest.studyId, accountId: guest.accountId, path, bytes, sha256, md5, modifiedAt },
        ...{ uploadedAt: new Date(), uploadedById: tx.who().id, removedAt: null },
      });
    });
    return { taken: true, refused: [] };
  }

  async remove(guest: Guest, path: string): Promise<void> {
    await this.ensureChangeable(guest.ctx);
    await this.changing(guest, async ({ manager }) => {
      if (!(await this.markRemoved(manager, guest.studyId, path))) throw new DomainError('not_found');
    });
  }

  /** A file or a whole folder. */
  async rename(guest: Guest, from: string, to: string): Promise<void> {
    await this.ensureWritable(guest, to);
    await this.changing(guest, async ({ manager }) => {
      const { studyId } = guest;
      if ((await this.file(manager, studyId, to)) || to.startsWith(`${from}/`)) throw new DomainError('sftp.exists');
      const [, files] = await manager.query<[unknown, number]>(
        `UPDATE molecular_file SET path = $3 || substr(path, $4) WHERE study_id = $1 AND removed_at IS NULL AND (path = $2 OR starts_with(path, $2 || '/'))`,
        [studyId, from, to, from.length + 1],
      );
      const [, folders] = await manager.query<[unknown, number]>(
        `UPDATE molecular_folder SET path = $3 || substr(path, $4) WHERE study_id = $1 AND (path = $2 OR starts_with(path, $2 || '/'))`,
        [studyId, from, to, from.length + 1],
      );
      if (files + folders === 0) throw new DomainError('not_found');
    });
  }

  async makeFolder(guest: Guest, path: string): Promise<void> {
    await this.ensureWritable(guest, path);
    await this.changing(guest, async ({ manager }) => {
      if (await this.file(manager, guest.studyId, path)) throw new DomainError('sftp.exists');
      await manager.insert(MolecularFolder, { studyId: guest.studyId, path, madeAt: new Date() });
    });
  }

  async removeFolder(guest: Guest, path: string): Promise<void> {
    await this.ensureChangeable(guest.ctx);
    if (!(await this.isFolder(guest.ctx.manager, guest.studyId, path))) throw new DomainError('not_found');
    if ((await this.list(guest, path)).length > 0) throw new DomainError('sftp.not_empty');
    await guest.ctx.manager.delete(MolecularFolder, { studyId: guest.studyId, path });
  }

  async setModified(guest: Guest, path: string, at: Date): Promise<void> {
    await this.ensureChangeable(guest.ctx);
    await guest.ctx.manager.update(MolecularFile, { studyId: guest.studyId, path, removedAt: IsNull() }, { modifiedAt: at });
  }

  /** Paths are its own, whatever the study signed: these files take no part in a signature. */
  private async ensureChangeable(ctx: Context): Promise<void> {
    ctx.inStudy('study.upload');
    await this.maintenance.refuseChanges(ctx.manager);
  }

  /** Changes of one study's paths come one after the other. */
  private changing(guest: Guest, work: (tx: Context) => Promise<void>): Promise<void> {
    return guest.ctx.transaction(async (tx) => {
      await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`molecular ${guest.studyId}`]);
      await work(tx);
    });
  }

  private async markRemoved(manager: EntityManager, studyId: string, path: string): Promise<boolean> {
    const { affected } = await manager.update(MolecularFile, { studyId, path, removedAt: IsNull() }, { removedAt: new Date() });
    return affected === 1;
  }

  private file(manager: EntityManager, studyId: string, path: string): Promise<MolecularFile | null> {
    return manager.findOneBy(MolecularFile, { studyId, path, removedAt: IsNull() });
  }

  private async isFolder(manager: EntityManager, studyId: string, path: string): Promise<boolean> {
    const [found] = await manager.query<{ there: boolean }[]>(
      `SELECT EXISTS (SELECT 1 FROM molecular_folder WHERE study_id = $1 AND (path = $2 OR starts_with(path, $2 || '/')))
         OR EXISTS (SELECT 1 FROM molecular_file WHERE study_id = $1 AND removed_at IS NULL AND starts_with(path, $2 || '/')) AS there`,
      [studyId, path],
    );
    return found?.there ?? false;
  }
}
