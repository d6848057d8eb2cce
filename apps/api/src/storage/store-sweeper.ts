import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource, IsNull, LessThan } from 'typeorm';
import { JsonLogger } from '../platform/logging/json-logger';
import { RequestFile } from '../requests/request.entities';
import { Eraser } from '../discards/eraser';
import { referredObjects } from './object-references';
import { FolderStore } from './folder-store';
import { Store } from './store';

const DAY = 24 * 3600 * 1000;
const MINUTE = 60_000;

/** At the start of a worker and every day after: takes away what killed processes left half written, and what was never taken into a study.
 * Each minute: what was discarded, where the process that discarded it died before its bytes were gone. */
@Injectable()
export class StoreSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly store: Store,
    private readonly dataSource: DataSource,
    private readonly eraser: Eraser,
    private readonly logger: JsonLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.push(
      setInterval(() => void this.sweep(), DAY),
      setInterval(() => void this.eraser.finish(), MINUTE),
    );
    void this.sweep();
    void this.eraser.finish();
  }

  onModuleDestroy(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  /** What was sent to go with a message that never was. */
  private async forgetUnsent(now: number): Promise<void> {
    const unsent = { entryId: IsNull(), uploadedAt: LessThan(new Date(now - DAY)) };
    await this.dataSource.manager.delete(RequestFile, unsent);
  }

  async sweep(now = Date.now()): Promise<void> {
    try {
      await this.forgetUnsent(now);
      if (!(this.store instanceof FolderStore)) return;
      const unfinished = await this.store.sweep(now);
      const unwanted = await this.store.sweepObjects((names) => referredObjects(this.dataSource.manager, names), now);
      if (unfinished + unwanted > 0) this.logger.event('store swept', { unfinished, unwanted });
    } catch (error) {
      this.logger.failure('store not swept', error);
    }
  }
}
