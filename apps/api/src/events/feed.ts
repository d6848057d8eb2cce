import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import type { JsonLogger } from '../platform/logging/json-logger';
import type { News } from '../platform/redis/publisher';
import type { RedisService } from '../platform/redis/redis.service';
import { EVERYONE } from './channel';

const RETRY_MS = 1000;

type Listener = (event: string) => void;

/**
 * One subscription for the whole process, shared out to the pages by what they look at. That something changed comes without what it is now: it
 * is read here, after the news, so that whatever order two changes are told in, the last thing that a page gets is the newest.
 */
export abstract class Feed implements OnModuleInit, OnModuleDestroy {
  private readonly missed = new Set<() => void>();
  private readonly listeners = new Map<string, Set<Listener>>();
  /** What is being read, and whether it changed since the reading began. */
  private readonly reading = new Map<string, { again: boolean }>();
  private readonly prefix: string;
  private readonly connection;

  constructor(
    redis: RedisService,
    private readonly logger: JsonLogger,
    channel: string,
  ) {
    this.connection = redis.subscriber();
    this.prefix = redis.name(channel);
  }

  /** The newest state of what changed, as an event; `null` where there is nothing to tell. */
  protected abstract read(id: string, changed: string): Promise<object | null>;

  async onModuleInit(): Promise<void> {
    this.connection.on('pmessage', (_pattern: string, channel: string, message: string) => {
      const id = channel.slice(this.prefix.length);
      const news = JSON.parse(message) as News;
      if ('event' in news) this.deliver(id, news.event);
      else void this.refresh(id, news.changed);
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

  /** Something that is true of every one of them has changed in this process. */
  protected changedForAll(changed: string[]): void {
    for (const id of this.listeners.keys()) for (const one of changed) void this.refresh(id, one);
  }

  private deliver(id: string, event: object): void {
    const told = id === EVERYONE ? [...this.listeners.values()].flatMap((own) => [...own]) : (this.listeners.get(id) ?? []);
    const message = JSON.stringify(event);
    for (const listener of told) listener(message);
  }

  /** One reading at a time of each thing. While PostgreSQL is away it is tried again, for as long as somebody listens. */
  private async refresh(id: string, changed: string): Promise<void> {
    const key = `${changed} ${id}`;
    const under = this.reading.get(key);
    if (under) {
      under.again = true;
      return;
    }
    const mark = { again: true };
    this.reading.set(key, mark);
    while (mark.again && this.listeners.has(id)) {
      mark.again = false;
      try {
        const event = await this.read(id, changed);
        if (event) this.deliver(id, event);
      } catch (error) {
        this.logger.failure('news not read', error);
        mark.again = true;
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
      }
    }
    this.reading.delete(key);
  }
}
