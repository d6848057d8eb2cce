import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { JsonLogger } from '../platform/logging/json-logger';
import { Rounds } from '../platform/rounds';
import { Sealer } from './sealer';

const EVERY_MS = 1000;

/** Seals every second, in each worker. */
@Injectable()
export class AuditSealing implements OnModuleInit, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(sealer: Sealer, logger: JsonLogger) {
    this.rounds = new Rounds(EVERY_MS, () => sealer.seal(), logger, 'audit not sealed');
  }

  onModuleInit(): void {
    this.rounds.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.stop();
  }
}
