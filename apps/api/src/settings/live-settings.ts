import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LimitName, MailWording, WordedMail } from '@cqdg/contract';
import { AppConfig } from '../platform/config/app-config';
import { JsonLogger } from '../platform/logging/json-logger';
import { Rounds } from '../platform/rounds';
import { MEGABYTE, limitOf } from './limits';

const REFRESH_MS = 5000;
export const mailSetting = (kind: WordedMail) => `mail.${kind}`;

/** What the centre has set, as this process last read it: at most some seconds old. */
@Injectable()
export class LiveSettings implements OnModuleInit, OnModuleDestroy {
  private values = new Map<string, unknown>();
  private readonly rounds: Rounds;

  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    logger: JsonLogger,
  ) {
    this.rounds = new Rounds(REFRESH_MS, () => this.refresh(), logger, 'settings not read');
  }

  async onModuleInit(): Promise<void> {
    await this.refresh();
    this.rounds.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.rounds.stop();
  }

  /** What was read before holds while the database does not answer. */
  async refresh(): Promise<void> {
    const rows = await this.dataSource.query<{ name: string; value: unknown }[]>(`SELECT name, value FROM setting WHERE value IS NOT NULL`);
    this.values = new Map(rows.map(({ name, value }) => [name, value]));
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
