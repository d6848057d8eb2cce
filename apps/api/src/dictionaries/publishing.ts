import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Context } from '../platform/context/context';
import { JsonLogger } from '../platform/logging/json-logger';
import { Rounds } from '../platform/rounds';
import { Publications } from './publications.service';

const EVERY_MS = 1000;

/** Puts editions into force at their date, in each worker. */
@Injectable()
export class Publishing implements OnModuleInit, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(dataSource: DataSource, publications: Publications, logger: JsonLogger) {
    const due = () => publications.due(Context.system(dataSource.manager, randomUUID()));
    this.rounds = new Rounds(EVERY_MS, due, logger, 'editions not published');
  }

  onModuleInit(): void {
    this.rounds.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.stop();
  }
}
