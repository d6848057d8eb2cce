import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { RedisService } from '../platform/redis/redis.service';
import { CHANNEL } from './study-news';

type Listener = (event: string) => void;

/** One subscription for the whole process, shared out to the pages that look at each study. */
@Injectable()
export class StudyFeed implements OnModuleInit, OnModuleDestroy {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly prefix: string;
  private readonly connection;

  constructor(redis: RedisService) {
    this.connection = redis.duplicate();
    this.prefix = redis.name(CHANNEL);
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

  /** Calls `listener` with each event of the study, as JSON, until the function that it returns is called. */
  listen(studyId: string, listener: Listener): () => void {
    const own = this.listeners.get(studyId) ?? new Set();
    this.listeners.set(studyId, own.add(listener));
    return () => {
      own.delete(listener);
      if (own.size === 0) this.listeners.delete(studyId);
    };
  }
}
