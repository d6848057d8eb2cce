import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { JsonLogger } from '../platform/logging/json-logger';
import { FolderStore } from './folder-store';
import { Store } from './store';

/** Once per start of a worker: takes away what killed processes left half written. */
@Injectable()
export class StoreSweeper implements OnApplicationBootstrap {
  constructor(
    private readonly store: Store,
    private readonly logger: JsonLogger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!(this.store instanceof FolderStore)) return;
    const removed = await this.store.sweep();
    if (removed > 0) this.logger.event('store swept', { removed });
  }
}
