import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from './platform/config/load-config';
import { JsonLogger } from './platform/logging/json-logger';
import { WorkerModule } from './worker.module';
import { stopWithParent } from './platform/stop-with-parent';

const app = await NestFactory.createApplicationContext(WorkerModule.with(loadConfig()), { bufferLogs: true });
const logger = app.get(JsonLogger);
app.useLogger(logger);
app.enableShutdownHooks();
logger.event('worker ready');
stopWithParent();
