import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module';
import { configOrExit } from './platform/config/config-or-exit';
import { configureHttp, httpOptions } from './platform/http/configure';
import { stopWithParent } from './platform/stop-with-parent';

const config = configOrExit();
const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), httpOptions);
configureHttp(app);
await app.listen(config.apiPort, config.apiHost);
stopWithParent();
