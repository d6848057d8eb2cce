import 'reflect-metadata';
import cluster from 'node:cluster';
import { NestFactory } from '@nestjs/core';
import { configOrExit } from './platform/config/config-or-exit';
import { JsonLogger } from './platform/logging/json-logger';
import { stopWithParent } from './platform/stop-with-parent';
import { SftpServer } from './sftp/server/sftp-server';
import { SftpServerModule } from './sftp/sftp-server.module';

const config = configOrExit();

/** Of several, one hands the connections to the others and starts again what falls over. */
function lead(): void {
  const logger = new JsonLogger(config);
  let stopping = false;
  for (let i = 0; i < config.sftpProcesses; i++) cluster.fork();
  cluster.on('exit', (worker, code, signal) => {
    if (stopping) return;
    logger.event('sftp process ended', { pid: worker.process.pid, code, signal });
    setTimeout(() => (stopping ? undefined : cluster.fork()), 1000);
  });
  const stop = () => {
    stopping = true;
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill('SIGTERM');
    cluster.disconnect(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  stopWithParent();
}

async function serve(): Promise<void> {
  const app = await NestFactory.createApplicationContext(SftpServerModule.with(config), { bufferLogs: true });
  const logger = app.get(JsonLogger);
  app.useLogger(logger);
  app.enableShutdownHooks();
  const port = await app.get(SftpServer).listen();
  logger.event('sftp ready', { port });
  stopWithParent();
}

if (cluster.isPrimary && config.sftpProcesses > 1) lead();
else await serve();
