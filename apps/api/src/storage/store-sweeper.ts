import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JsonLogger } from '../platform/logging/json-logger';
import { FolderStore } from './folder-store';
import { Store } from './store';

const DAY = 24 * 3600 * 1000;

/** At the start of a worker and every day after: takes away what killed processes left half written, and what was never taken into a study. */
@Injectable()
export class StoreSweeper implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: Store,
    private readonly dataSource: DataSource,
    private readonly logger: JsonLogger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), DAY);
    void this.sweep();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async sweep(now = Date.now()): Promise<void> {
    if (!(this.store instanceof FolderStore)) return;
    try {
      const unfinished = await this.store.sweep(now);
      const unwanted = await this.store.sweepObjects((names) => this.referred(names), now);
      if (unfinished + unwanted > 0) this.logger.event('store swept', { unfinished, unwanted });
    } catch (error) {
      this.logger.failure('store not swept', error);
    }
  }

  /** Every version of a table, every draft and registered file, and whatever a run looked at. What else comes to refer to objects must be named here. */
  private async referred(names: string[]): Promise<ReadonlySet<string>> {
    const rows = await this.dataSource.query<{ object: string }[]>(
      `SELECT o.object FROM unnest($1::text[]) AS o (object) WHERE
         EXISTS (SELECT 1 FROM table_file_version v WHERE o.object IN (v.sha256, v.content_sha256))
         OR EXISTS (SELECT 1 FROM registration_draft d WHERE o.object IN (d.sha256, d.content_sha256))
         OR EXISTS (SELECT 1 FROM registered_file f WHERE o.object IN (f.sha256, f.content_sha256))
         OR EXISTS (SELECT 1 FROM run_table t WHERE o.object = t.content_sha256)`,
      [names],
    );
    return new Set(rows.map(({ object }) => object));
  }
}
