import { Injectable } from '@nestjs/common';
import type { Finding } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { fileFinding } from '@cqdg/validation';
import type { WorkbookResult } from '@cqdg/validation';
import { AppConfig } from '../../platform/config/app-config';
import { LiveSettings } from '../../settings/live-settings';
import { DomainError } from '../../platform/errors/domain-error';
import { JsonLogger } from '../../platform/logging/json-logger';
import { Store } from '../../storage/store';
import { ThreadCrash } from '../../validation/thread/task-thread';
import { Threads } from '../../validation/thread/threads';
import { registrationTable } from '../clinical-tables';
import { firstLines } from './first-lines';
import { LineCounter } from './line-counter';
import { Turns } from './turns';
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
/** A workbook may take some hundred megabytes while it is read. */
const WORKBOOKS_AT_ONCE = 2;

/** Takes uploads into the store and finds out which tables they hold. */
@Injectable()
export class IncomingFiles {
  private readonly workbooks = new Turns(WORKBOOKS_AT_ONCE);

  constructor(
    private readonly config: AppConfig,
    private readonly store: Store,
    private readonly threads: Threads,
    private readonly logger: JsonLogger,
    private readonly settings: LiveSettings,
  ) {}

  /** Streams to the store, counting on the way. Throws `body.too_large`. */
  async receive(name: string, content: AsyncIterable<Uint8Array>): Promise<Incoming> {
    const lines = new LineCounter();
    const put = await this.store.put(lines.through(content), this.settings.uploadBytes);
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

  /**
   * Every sheet that is a wanted table and holds rows, each as canonical text beside what reading it found. Where neither the sheets nor the
   * name of the file tell the table, a single filled sheet is of the table that the person chose.
   */
  async workbook(dictionary: Dictionary, file: Incoming, wanted: ReadonlySet<string>, chosen: string | null = null): Promise<Understood> {
    const { storageDir } = this.config;
    const { name, sha256, bytes } = file;
    const fileName = chosen === null ? name : `${chosen}.xlsx`;
    const task = { kind: 'workbook', storeFolder: storageDir, sha256, fileName, dictionary } as const;
    const read = await this.workbooks.take(() => this.threads.start(task).result).catch((crash: unknown) => this.unread(crash, name));
    const named = (found: Finding[]) => found.map((finding) => ({ ...finding, file: name }));
    const { tables } = read;
    const findings = named(read.findings);
    const understood: Understood = { tables: [], refused: findings.filter(keptOut) };
    const besides = findings.filter((finding) => !keptOut(finding));
    for (const { table, sheet, tsv, findings: readerFindings } of tables) {
      const refused = wanted.has(table) ? await contentRefusals(dictionary, table, name, await firstLines(once(tsv), FIRST)) : [];
      if (!wanted.has(table) && registrationTable(dictionary) === table) {
        refused.push(fileFinding('file.registration_table', `${name} › ${sheet}`, table, { table }));
      }
      understood.refused.push(...refused);
      if (!wanted.has(table) || refused.length > 0) continue;
      const content = await this.receive(name, once(tsv));
      understood.tables.push({
        ...{ table, name, sheet, sha256, bytes, contentSha256: content.sha256, contentBytes: content.bytes, lines: content.lines },
        readerFindings: [...besides.splice(0), ...named(readerFindings)],
      });
    }
    return understood;
  }

  /** A workbook that brings its thread down must not look like a failure that trying again would mend. */
  private unread(crash: unknown, name: string): WorkbookResult {
    if (!(crash instanceof ThreadCrash)) throw crash;
    this.logger.failure('workbook not read', crash);
    return { tables: [], ignored: [], findings: [fileFinding('file.workbook_damaged', name, null, {})] };
  }
}

/** Of what reading a workbook found about the whole of it: what says that something was not taken. */
const keptOut = ({ code, severity }: Finding) => severity === 'error' || code === 'file.sheet_unknown';

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
