import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type { RedisService } from '../platform/redis/redis.service';

type Listener = (event: string) => void;

/** One subscription for the whole process, shared out to the pages by what they look at. */
export abstract class Feed implements OnModuleInit, OnModuleDestroy {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly prefix: string;
  private readonly connection;

  constructor(redis: RedisService, channel: string) {
    this.connection = redis.duplicate();
    this.prefix = redis.name(channel);
  }

  async onModuleInit(): Promise<void> {
    this.connection.on('pmessage', (_pattern: string, channel: string, event: string) => {
      for (const listener of this.listeners.get(channel.slice(this.prefix.length)) ?? []) listener(event);
    });
    await this.connection.psubscribe(`${this.prefix}*`);
  }

  onModuleDestroy(): void {
    this.listeners.clear();
  }

  /** Calls `listener` with each event about `id`, as JSON, until the function that it returns is called. */
  listen(id: string, listener: Listener): () => void {
    const own = this.listeners.get(id) ?? new Set();
    this.listeners.set(id, own.add(listener));
    return () => {
      own.delete(listener);
      if (own.size === 0) this.listeners.delete(id);
    };
  }
}
