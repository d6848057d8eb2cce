import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LimitName, MailWording, WordedMail } from '@cqdg/contract';
import { AppConfig } from '../platform/config/app-config';
import { JsonLogger } from '../platform/logging/json-logger';
import { MEGABYTE, limitOf } from './limits';

const REFRESH_MS = 5000;
export const mailSetting = (kind: WordedMail) => `mail.${kind}`;

/** What the centre has set, as this process last read it: at most some seconds old. */
@Injectable()
export class LiveSettings implements OnModuleInit, OnModuleDestroy {
  private values = new Map<string, unknown>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    private readonly logger: JsonLogger,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.timer = setInterval(() => void this.refresh(), REFRESH_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** What was read before holds while the database does not answer. */
  async refresh(): Promise<void> {
    try {
      const rows = await this.dataSource.query<{ name: string; value: unknown }[]>(
        `SELECT name, value FROM setting WHERE value IS NOT NULL`,
      );
      this.values = new Map(rows.map(({ name, value }) => [name, value]));
    } catch (error) {
      this.logger.failure('settings not read', error);
    }
  }

  /** Within the bounds of the installation, which may have become narrower since it was set. */
  limit(name: LimitName): number {
    const { standard, min, max } = limitOf(name, this.config);
    const value = this.values.get(name);
    return typeof value === 'number' ? Math.min(max, Math.max(min, value)) : standard;
  }

  get uploadBytes(): number {
    const { maxUploadBytes } = this.config;
    // Untouched, to the byte as the installation says.
    if (!this.values.has('upload.megabytes')) return maxUploadBytes;
    return Math.min(maxUploadBytes, this.limit('upload.megabytes') * MEGABYTE);
  }

  wording(kind: string): MailWording | null {
    return (this.values.get(`mail.${kind}`) as MailWording | undefined) ?? null;
  }
}
