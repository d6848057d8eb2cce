import { Controller, Get } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Public } from '../access/access.decorators';
import { DomainError } from '../errors/domain-error';
import { JsonLogger } from '../logging/json-logger';
import { RedisService } from '../redis/redis.service';
import { within } from './within';
@Controller('health')
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly redis: RedisService,
    private readonly logger: JsonLogger,
  ) {}

  /** The process answers. */
  @Get('live')
  @Public()
  live() {
    return { status: 'ok' };
  }

  /** The process can do its work: PostgreSQL and Redis answer. */
  @Get('ready')
  @Public()
  async ready() {
    try {
      await within(2000, Promise.all([this.dataSource.query('SELECT 1'), this.redis.client.ping()]));
    } catch (error) {
      this.logger.failure('not ready', error);
      throw new DomainError('unavailable');
    }
    return { status: 'ok' };
  }
}
