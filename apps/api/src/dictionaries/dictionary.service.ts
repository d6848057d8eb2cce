import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import type { DictionaryInfo } from '@cqdg/contract';
import { type Dictionary, readDictionary } from '@cqdg/dictionary';
import { DomainError } from '../platform/errors/domain-error';
import { JsonLogger } from '../platform/logging/json-logger';
import { Rounds } from '../platform/rounds';
import { keepBundledEditions } from './bundled-editions';
import { DictionaryEdition } from './dictionary-edition.entity';
import { sizeOf } from './edition-size';

interface Edition {
  dictionary: Dictionary;
  raw: unknown;
  publishedAt: Date;
}

/** How long another process may not know of a publication. */
const LOOK_EVERY_MS = 1000;

/**
 * The published editions, held ready in each process: they are asked for with every request, and never change. A process that published knows
 * at once, the others within a second; of a run on an edition that a process does not know yet, `find` looks first.
 */
@Injectable()
export class DictionaryService implements OnModuleDestroy {
  /** In the order in which they were published. */
  private editions = new Map<string, Edition>();
  private readonly listeners = new Set<() => void>();
  private readonly rounds: Rounds;

  private constructor(
    private readonly dataSource: DataSource,
    logger: JsonLogger,
  ) {
    this.rounds = new Rounds(LOOK_EVERY_MS, () => this.refresh(), logger, 'editions not looked for');
  }

  /** Ready for use: nothing may be asked of it before it has looked. */
  static async start(dataSource: DataSource, logger: JsonLogger): Promise<DictionaryService> {
    const service = new DictionaryService(dataSource, logger);
    await keepBundledEditions(dataSource.manager);
    await service.refresh();
    service.rounds.start();
    return service;
  }

  onModuleDestroy(): Promise<void> {
    this.listeners.clear();
    return this.rounds.stop();
  }

  /** Calls `listener` whenever another edition has come into force. */
  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** The edition that open submissions are checked against. */
  active(): Dictionary {
    return this.newest().dictionary;
  }

  /** An edition ready for use; throws `dictionary.unknown`. */
  get(version: string): Dictionary {
    return this.known(version).dictionary;
  }

  /** The same, of an edition that may have been published a moment ago elsewhere. */
  async find(version: string): Promise<Dictionary> {
    if (!this.editions.has(version)) await this.refresh();
    return this.get(version);
  }

  /** The edition's file, in Lectern 2 form. */
  raw(version: string): unknown {
    return this.known(version).raw;
  }

  /** Newest first. */
  list(): DictionaryInfo[] {
    const active = this.newest();
    return [...this.editions.values()]
      .map((edition) => ({
        version: edition.dictionary.version,
        name: edition.dictionary.name,
        active: edition === active,
        ...sizeOf(edition.dictionary),
        publishedAt: edition.publishedAt.toISOString(),
      }))
      .reverse();
  }

  /** Looks for editions that were published since. */
  async refresh(): Promise<void> {
    const where = { publishedAt: Not(IsNull()) };
    const rows = await this.dataSource.manager.find(DictionaryEdition, { select: { version: true, publishedAt: true }, where });
    const fresh = rows.filter(({ version }) => !this.editions.has(version));
    if (fresh.length === 0) return;
    const read = new Map(this.editions);
    for (const { version } of fresh) read.set(version, await this.read(version));
    const before = this.editions.size === 0 ? null : this.newest();
    this.editions = new Map([...read].sort(([, a], [, b]) => a.publishedAt.getTime() - b.publishedAt.getTime()));
    if (before && before !== this.newest()) this.listeners.forEach((tell) => tell());
  }

  private async read(version: string): Promise<Edition> {
    const { content, publishedAt } = await this.dataSource.manager.findOneByOrFail(DictionaryEdition, { version });
    const raw: unknown = JSON.parse(content);
    const { dictionary } = readDictionary(raw);
    if (!dictionary || !publishedAt) throw new Error(`The edition ${version} cannot be read`);
    return { dictionary, raw, publishedAt };
  }

  private newest(): Edition {
    const newest = [...this.editions.values()].at(-1);
    if (!newest) throw new Error('No edition of the dictionary is published');
    return newest;
  }

  private known(version: string): Edition {
    const edition = this.editions.get(version);
    if (!edition) throw new DomainError('dictionary.unknown', { version: version.slice(0, 20) });
    return edition;
  }
}
