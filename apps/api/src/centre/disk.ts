import { statfs } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../platform/config/app-config';
import { within } from '../platform/health/within';

/** The disk on which the studies' files lie. */
@Injectable()
export class Disk {
  constructor(private readonly config: AppConfig) {}

  /** `null` where it does not answer. */
  async room(): Promise<{ free: number; total: number } | null> {
    try {
      const { bavail, blocks, bsize } = await within(2000, statfs(this.config.storageDir));
      return { free: bavail * bsize, total: blocks * bsize };
    } catch {
      return null;
    }
  }
}
