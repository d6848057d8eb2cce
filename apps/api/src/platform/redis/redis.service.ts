import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Redis, type RedisOptions } from 'ioredis';
import { AppConfig } from '../config/app-config';
import { JsonLogger } from '../logging/json-logger';

/** Connections to Redis, closed with the process. Names of keys and channels go through `name`. */
@Injectable()
export class RedisService implements OnModuleDestroy {
  readonly client: Redis;
  private readonly others: Redis[] = [];

  constructor(
    private readonly config: AppConfig,
    private readonly logger: JsonLogger,
  ) {
    this.client = this.connect();
  }

  name(key: string): string {
    return `${this.config.redisPrefix}:${key}`;
  }

  /**
   * A connection of its own, as a subscriber needs. What asks Redis whether it is ready is refused once the connection has subscribed, and the
   * subscription would be lost: a subscriber does not ask.
   */
  subscriber(): Redis {
    const connection = this.connect({ enableReadyCheck: false, disableClientInfo: true });
    this.others.push(connection);
    return connection;
  }

  onModuleDestroy(): void {
    for (const connection of [this.client, ...this.others]) connection.disconnect();
  }

  private connect(options: RedisOptions = {}): Redis {
    // Commands fail soon while Redis is away, the connection itself tries for ever.
    const connection = new Redis(this.config.redisUrl, { maxRetriesPerRequest: 2, ...options });
    let away = false;
    // Every attempt to connect again fails the same way: say it once, and when it is over.
    connection.on('error', (error: Error) => {
      if (!away) this.logger.failure('redis is away', error);
      away = true;
    });
    connection.on('ready', () => {
      if (away) this.logger.event('redis is back');
      away = false;
    });
    return connection;
  }
}
