import { Injectable } from '@nestjs/common';
import type { MaintenanceEvent, MaintenanceView } from '@cqdg/contract';
import { CHANNEL, EVERYONE } from '../events/channel';
import { JsonLogger } from '../platform/logging/json-logger';
import { RedisService } from '../platform/redis/redis.service';

/** Tells every open page, whatever its study. One that misses it learns it at its next request. */
@Injectable()
export class MaintenanceNews {
  constructor(
    private readonly redis: RedisService,
    private readonly logger: JsonLogger,
  ) {}

  async changed(maintenance: MaintenanceView): Promise<void> {
    const event: MaintenanceEvent = { type: 'maintenance', maintenance };
    try {
      await this.redis.client.publish(this.redis.name(`${CHANNEL}${EVERYONE}`), JSON.stringify(event));
    } catch (error) {
      this.logger.failure('maintenance event', error);
    }
  }
}
