import type { QueueOptions } from 'bull';
import type { AppConfig } from '../config/app-config';

/** Bull's view of the same Redis. Finished jobs leave nothing behind: the database keeps what matters. */
export function queueOptions(config: AppConfig): QueueOptions {
  const url = new URL(config.redisUrl);
  return {
    prefix: `${config.redisPrefix}:queue`,
    redis: {
      host: url.hostname,
      port: Number(url.port || 6379),
      ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
      ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
      ...(url.pathname.length > 1 ? { db: Number(url.pathname.slice(1)) } : {}),
      ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
    },
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  };
}
