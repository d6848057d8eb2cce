import { Injectable } from '@nestjs/common';
import type { Finding } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { AppConfig } from '../../platform/config/app-config';
import { DomainError } from '../../platform/errors/domain-error';
import { Store } from '../../storage/store';
import { Threads } from '../../validation/thread/threads';
import { fileFinding } from './file-finding';
import { firstLines } from './first-lines';
import { LineCounter } from './line-counter';
import { contentRefusals } from './content-refusals';

/** An upload that lies in the store, before anybody knows what it is. */
export interface Incoming {
  name: string;
  sha256: string;
  bytes: number;
  lines: number;
}

/** What an upload holds for one table. */
export interface IncomingTable {
  table: string;
  name: string;
  sheet: string | null;
  sha256: string;
  bytes: number;
  contentSha256: string;
  contentBytes: number;
  lines: number;
  readerFindings: Finding[];
}

export interface Understood {
  tables: IncomingTable[];
  /** Why the file, or one of its sheets, is not taken. */
  refused: Finding[];
}

const FIRST = 64 * 1024;

/** Takes uploads into the store and finds out which tables they hold. */
@Injectable()
export class IncomingFiles {
  constructor(
    private readonly config: AppConfig,
    private readonly store: Store,
    private readonly threads: Threads,
  ) {}

  /** Streams to the store, counting on the way. Throws `body.too_large`. */
  async receive(name: string, content: AsyncIterable<Uint8Array>): Promise<Incoming> {
    const lines = new LineCounter();
    const put = await this.store.put(lines.through(content), this.config.maxUploadBytes);
    if ('tooLarge' in put) throw new DomainError('body.too_large', { limit: put.tooLarge });
    return { name, ...put, lines: lines.below };
  }

  /** One table, from tab-separated text. */
  async text(dictionary: Dictionary, table: string, file: Incoming): Promise<Understood> {
    const start = await firstLines(this.store.open(file.sha256), FIRST);
    const refused = await contentRefusals(dictionary, table, file.name, start);
    if (refused.length > 0) return { tables: [], refused };
    const { name, sha256, bytes, lines } = file;
    const content = { contentSha256: sha256, contentBytes: bytes, lines, readerFindings: [] };
    return { tables: [{ table, name, sheet: null, sha256, bytes, ...content }], refused };
  }

  /** Every sheet that is a table and holds rows, each as canonical text beside what reading it found. */
  async workbook(dictionary: Dictionary, file: Incoming, wanted: ReadonlySet<string>): Promise<Understood> {
    const thread = this.threads.start({ kind: 'workbook', storeFolder: this.config.storageDir, sha256: file.sha256, dictionary });
    const { sheets, findings } = await thread.result;
    const understood: Understood = { tables: [], refused: findings.map((finding) => ({ ...finding, file: file.name })) };
    for (const sheet of sheets) {
      if (!wanted.has(sheet.table)) continue;
      const twin = understood.tables.find((other) => other.table === sheet.table);
      if (twin) {
        const params = { other: twin.sheet ?? '' };
        understood.refused.push(fileFinding('file.duplicate_table', `${file.name} › ${sheet.sheet}`, sheet.table, params));
        continue;
      }
      const content = await this.receive(file.name, [sheet.tsv] as unknown as AsyncIterable<Uint8Array>);
      understood.tables.push({
        ...{ table: sheet.table, name: file.name, sheet: sheet.sheet, sha256: file.sha256, bytes: file.bytes },
        ...{ contentSha256: content.sha256, contentBytes: content.bytes, lines: content.lines, readerFindings: sheet.findings },
      });
    }
    return understood;
  }
}
