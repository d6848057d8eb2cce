import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { JsonLogger } from '../platform/logging/json-logger';
import { Sealer } from './sealer';

const EVERY_MS = 1000;

/** Seals every second, in each worker. */
@Injectable()
export class Sealing implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private sealing: Promise<void> | null = null;
  private failing = false;

  constructor(
    private readonly sealer: Sealer,
    private readonly logger: JsonLogger,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => (this.sealing ??= this.seal()), EVERY_MS);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.sealing;
  }

  private async seal(): Promise<void> {
    try {
      await this.sealer.seal();
      this.failing = false;
    } catch (error) {
      // Once for each time that PostgreSQL is away, not every second.
      if (!this.failing) this.logger.failure('audit not sealed', error);
      this.failing = true;
    } finally {
      this.sealing = null;
    }
  }
}
