import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Context } from '../platform/context/context';
import { JsonLogger } from '../platform/logging/json-logger';
import { Publications } from './publications.service';

const EVERY_MS = 1000;

/** Puts editions into force at their date, in each worker. */
@Injectable()
export class Publishing implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private busy = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly publications: Publications,
    private readonly logger: JsonLogger,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.tick(), EVERY_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async tick(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await this.publications.due(Context.system(this.dataSource.manager, randomUUID()));
    } catch (error) {
      this.logger.failure('editions not published', error);
    } finally {
      this.busy = false;
    }
  }
}
