import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type { RedisService } from '../platform/redis/redis.service';
import { EVERYONE } from './channel';

type Listener = (event: string) => void;

/** One subscription for the whole process, shared out to the pages by what they look at. */
export abstract class Feed implements OnModuleInit, OnModuleDestroy {
  private readonly missed = new Set<() => void>();
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly prefix: string;
  private readonly connection;

  constructor(redis: RedisService, channel: string) {
    this.connection = redis.duplicate();
    this.prefix = redis.name(channel);
  }

  async onModuleInit(): Promise<void> {
    this.connection.on('pmessage', (_pattern: string, channel: string, event: string) => {
      const id = channel.slice(this.prefix.length);
      const told = id === EVERYONE ? [...this.listeners.values()].flatMap((own) => [...own]) : (this.listeners.get(id) ?? []);
      for (const listener of told) listener(event);
    });
    await this.connection.psubscribe(`${this.prefix}*`);
    // The connection to Redis was gone for a while, and what was told meanwhile is lost: whoever listens must look again.
    this.connection.on('ready', () => this.missed.forEach((tell) => tell()));
  }

  onModuleDestroy(): void {
    this.listeners.clear();
  }

  /** Calls `listener` with each event about `id`, as JSON, and `missed` when some may have been lost, until the function that it returns is called. */
  listen(id: string, listener: Listener, missed: () => void): () => void {
    const own = this.listeners.get(id) ?? new Set();
    this.listeners.set(id, own.add(listener));
    this.missed.add(missed);
    return () => {
      this.missed.delete(missed);
      own.delete(listener);
      if (own.size === 0) this.listeners.delete(id);
    };
  }
}
