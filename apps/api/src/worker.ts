import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { configOrExit } from './platform/config/config-or-exit';
import { JsonLogger } from './platform/logging/json-logger';
import { WorkerModule } from './worker.module';
import { stopWithParent } from './platform/stop-with-parent';

const app = await NestFactory.createApplicationContext(WorkerModule.with(configOrExit()), { bufferLogs: true });
const logger = app.get(JsonLogger);
app.useLogger(logger);
app.enableShutdownHooks();
logger.event('worker ready');
stopWithParent();
