import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
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
      for (const tombstone of await this.dataSource.manager.findBy(Tombstone, { erasedAt: IsNull() })) await this.erase(tombstone);
    } catch (error) {
      this.logger.failure('discarded bytes not erased', error);
    }
  }

  private erase(tombstone: Tombstone): Promise<void> {
    const names = objectsOf([tombstone]);
    return this.dataSource.transaction(async (manager) => {
      await holdObjects(manager, names);
      // Another study may have sent the same bytes: they are its own.
      const referred = await referredObjects(manager, names);
      for (const name of names) if (!referred.has(name)) await this.store.remove(name);
      await manager.update(Tombstone, tombstone.id, { erasedAt: new Date() });
    });
  }
}
