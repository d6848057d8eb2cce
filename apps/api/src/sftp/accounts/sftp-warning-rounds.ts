import { randomUUID } from 'node:crypto';
import { Injectable, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NotificationsModule } from '../../notifications/notifications.module';
import { Context } from '../../platform/context/context';
import { JsonLogger } from '../../platform/logging/json-logger';
import { Rounds } from '../../platform/rounds';
import { SftpWarnings } from './sftp-warnings.service';

const EVERY_MS = 60_000;

/** Looks each minute for accounts that end soon or are nearly full, in each worker. */
@Injectable()
class SftpWarningRounds implements OnModuleInit, OnModuleDestroy {
  private readonly rounds: Rounds;

  constructor(dataSource: DataSource, warnings: SftpWarnings, logger: JsonLogger) {
    const due = () => warnings.due(Context.system(dataSource.manager, randomUUID()));
    this.rounds = new Rounds(EVERY_MS, due, logger, 'ends and quotas of SFTP accounts not told');
  }

  onModuleInit(): void {
    this.rounds.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.stop();
  }
}

@Module({ imports: [NotificationsModule], providers: [SftpWarnings, SftpWarningRounds] })
export class SftpWarningsModule {}
