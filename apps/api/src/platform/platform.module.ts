import { BullModule } from '@nestjs/bull';
import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AppConfig } from './config/app-config';
import { dataSourceOptions } from './database/data-source';
import { JsonLogger } from './logging/json-logger';
import { queueOptions } from './queue/queue-options';
import { Publisher } from './redis/publisher';
import { RedisService } from './redis/redis.service';

/** What every process of ours stands on: settings, PostgreSQL, Redis, queues, logs. */
@Module({})
export class PlatformModule {
  static with(config: AppConfig): DynamicModule {
    return {
      module: PlatformModule,
      global: true,
      imports: [
        TypeOrmModule.forRoot({ ...dataSourceOptions(config), retryAttempts: 5, retryDelay: 1000 }),
        BullModule.forRoot(queueOptions(config)),
      ],
      providers: [{ provide: AppConfig, useValue: config }, JsonLogger, RedisService, Publisher],
      exports: [AppConfig, JsonLogger, RedisService, Publisher],
    };
  }
}
