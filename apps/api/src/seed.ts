import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { configOrExit } from './platform/config/config-or-exit';
import { Context } from './platform/context/context';
import { SeedModule } from './seed/seed.module';
import { seedHelp, seedOptions } from './seed/seed.options';
import { SeedService } from './seed/seed.service';

const options = seedOptions(process.argv.slice(2));
if (options === 'help') {
  process.stdout.write(seedHelp);
} else {
  const app = await NestFactory.createApplicationContext(SeedModule.with(configOrExit()), { logger: false });
  try {
    const ctx = Context.system(app.get(DataSource).manager, randomUUID());
    process.stdout.write(`${JSON.stringify(await app.get(SeedService).run(ctx, options))}\n`);
  } finally {
    await app.close();
  }
}
