import { randomUUID } from 'node:crypto';
import { Injectable, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotificationsModule } from '../notifications/notifications.module';
import { Context } from '../platform/context/context';
import { JsonLogger } from '../platform/logging/json-logger';
import { Rounds } from '../platform/rounds';
import { TokenWarnings } from './token-warnings.service';

const EVERY_MS = 60_000;

/** Looks each minute for tokens that end soon, in each worker. */
@Injectable()
class TokenWarningRounds implements OnModuleInit, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(dataSource: DataSource, warnings: TokenWarnings, logger: JsonLogger) {
    const due = () => warnings.due(Context.system(dataSource.manager, randomUUID()));
    this.rounds = new Rounds(EVERY_MS, due, logger, 'ends of tokens not told');
  }

  onModuleInit(): void {
    this.rounds.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.stop();
  }
}

@Module({ imports: [NotificationsModule], providers: [TokenWarnings, TokenWarningRounds] })
export class TokenWarningsModule {}
