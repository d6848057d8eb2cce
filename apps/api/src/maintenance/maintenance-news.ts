import { Injectable } from '@nestjs/common';
import type { MaintenanceEvent, MaintenanceView } from '@cqdg/contract';
import { CHANNEL, EVERYONE } from '../events/channel';
import { Publisher } from '../platform/redis/publisher';

/** Tells the pages of every study; other pages ask for it now and then. */
@Injectable()
export class MaintenanceNews {
  constructor(private readonly publisher: Publisher) {}

  changed(maintenance: MaintenanceView): Promise<void> {
    const event: MaintenanceEvent = { type: 'maintenance', maintenance };
    return this.publisher.publish(CHANNEL, EVERYONE, { event });
  }
}
