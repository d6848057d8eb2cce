import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import { JsonLogger } from '../platform/logging/json-logger';
import { holdObjects, referredObjects } from '../storage/object-references';
import { Store } from '../storage/store';
import { objectsOf } from './held-files';
import { Tombstone } from './tombstone.entity';

/**
 * Takes the bytes of discarded files out of the store, once the transaction that discarded them holds. What it does not finish, because the
 * process died or the disk refused, the worker takes up.
 */
@Injectable()
export class Eraser {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: Store,
    private readonly logger: JsonLogger,
  ) {}

  /** Never throws: what was discarded is discarded, and its tombstone says what is left to do. */
  async finish(): Promise<void> {
    try {
      const left = await this.dataSource.manager.find(Tombstone, { where: { erasedAt: IsNull() }, order: { discardedAt: 'ASC' } });
      for (const tombstone of left) await this.erase(tombstone).catch((error: unknown) => this.failed(error, tombstone.id));
    } catch (error) {
      this.failed(error);
    }
  }

  /** Objects to which nobody refers any more, such as reports that quoted what was discarded. What is not forgotten here is swept within a day. */
  async forget(names: readonly string[]): Promise<void> {
    try {
      if (names.length > 0) await this.dataSource.transaction((manager) => this.remove(manager, names));
    } catch (error) {
      this.failed(error);
    }
  }

  /** What one file's bytes are not given up by the disk for keeps no other file. */
  private failed(error: unknown, tombstone?: string): void {
    this.logger.failure('discarded bytes not erased', error, { tombstone });
  }

  private erase(tombstone: Tombstone): Promise<void> {
    const names = objectsOf([tombstone]);
    return this.dataSource.transaction(async (manager) => {
      await this.remove(manager, names);
      await manager.update(Tombstone, tombstone.id, { erasedAt: new Date() });
    });
  }

  private async remove(manager: EntityManager, names: readonly string[]): Promise<void> {
    await holdObjects(manager, names);
    // Another study may have sent the same bytes: they are its own.
    const referred = await referredObjects(manager, names);
    for (const name of names) if (!referred.has(name)) await this.store.remove(name);
  }
}
