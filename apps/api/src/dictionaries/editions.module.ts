import { Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { JsonLogger } from '../platform/logging/json-logger';
import { DictionaryService } from './dictionary.service';

/** The published editions, for every process. */
@Module({
  providers: [
    {
      provide: DictionaryService,
      inject: [DataSource, JsonLogger],
      useFactory: (dataSource: DataSource, logger: JsonLogger) => DictionaryService.start(dataSource, logger),
    },
  ],
  exports: [DictionaryService],
})
export class EditionsModule {}
