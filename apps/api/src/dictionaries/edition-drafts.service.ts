import { Injectable } from '@nestjs/common';
import type { DictionaryUpload, EditionDetail, EditionState, EditionView } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { In } from 'typeorm';
import { AuditService } from '../audit/audit.service';
import type { Context } from '../platform/context/context';
import { DomainError } from '../platform/errors/domain-error';
import { Submission } from '../submissions/submission.entity';
import { statesThat } from '../submissions/submissions';
import { DictionaryEdition } from './dictionary-edition.entity';
import { DictionaryService } from './dictionary.service';
import { readEdition } from './edition-faults';
import { sizeOf } from './edition-size';

const LIMIT = 20_000_000;

/** Editions before they are published: what the centre uploads, looks at, replaces and gives up. */
@Injectable()
export class EditionDrafts {
  private readonly counts = new Map<string, EditionView['lint']>();

  constructor(
    private readonly dictionaries: DictionaryService,
    private readonly audit: AuditService,
  ) {}

  /** Newest first. */
  async list(ctx: Context): Promise<EditionView[]> {
    const editions = await ctx.manager.find(DictionaryEdition, { relations: { uploadedBy: true } });
    const at = ({ publishedAt, uploadedAt }: DictionaryEdition) => (publishedAt ?? uploadedAt).getTime();
    const unpublished = ({ publishedAt }: DictionaryEdition) => (publishedAt ? 0 : 1);
    return editions.sort((a, b) => unpublished(b) - unpublished(a) || at(b) - at(a)).map((edition) => this.view(edition));
  }

  async detail(ctx: Context, version: string): Promise<EditionDetail> {
    const edition = await this.one(ctx, version);
    const open = await ctx.manager.countBy(Submission, { state: In(statesThat('change')) });
    return { edition: this.view(edition), faults: readEdition(JSON.parse(edition.content)).faults, open };
  }

  /** References resolved, of an edition that may not be published. */
  async dictionary(ctx: Context, version: string): Promise<Dictionary> {
    const { dictionary } = readEdition(JSON.parse((await this.one(ctx, version)).content));
    if (!dictionary) throw new Error(`The edition ${version} cannot be read`);
    return dictionary;
  }

  /** Keeps a file that can be read as a draft, in the place of a draft of its version. Of one that cannot, says why, and keeps nothing. */
  async upload(ctx: Context, body: AsyncIterable<Uint8Array>): Promise<DictionaryUpload> {
    const content = await textOf(body);
    const raw = parsed(content);
    const { dictionary, faults, scripts } = readEdition(raw);
    if (!dictionary) return { edition: null, faults, scripts };
    const edition = await ctx.transaction(async (tx) => {
      const { version, name } = dictionary;
      const known = await this.locked(tx, version);
      if (known?.publishedAt) throw new DomainError('dictionary.version_taken', { version });
      const row = { version, name, content, ...sizeOf(dictionary), uploadedById: tx.who().id, uploadedAt: new Date(), publishAt: null };
      await tx.manager.save(DictionaryEdition, { ...row, revision: (known?.revision ?? 0) + 1 });
      await this.audit.record(tx, { action: 'dictionary.uploaded', params: { version } });
      return this.one(tx, version);
    });
    return { edition: this.view(edition), faults, scripts };
  }

  async discard(ctx: Context, version: string): Promise<void> {
    await ctx.transaction(async (tx) => {
      const known = await this.locked(tx, version);
      if (!known) throw new DomainError('dictionary.unknown', { version });
      if (known.publishedAt) throw new DomainError('dictionary.published', { version });
      await tx.manager.delete(DictionaryEdition, { version });
      await this.audit.record(tx, { action: 'dictionary.discarded', params: { version } });
    });
  }

  locked(tx: Context, version: string): Promise<DictionaryEdition | null> {
    return tx.manager.findOne(DictionaryEdition, { where: { version }, lock: { mode: 'pessimistic_write' } });
  }

  view(edition: DictionaryEdition): EditionView {
    const { version, name, tables, fields, uploadedAt, uploadedBy, publishAt, publishedAt, revision } = edition;
    return {
      ...{ version, name, state: this.stateOf(edition), tables, fields, revision },
      ...{ uploadedAt: uploadedAt.toISOString(), uploadedBy: uploadedBy?.displayName ?? null },
      ...{ publishAt: publishAt?.toISOString() ?? null, publishedAt: publishedAt?.toISOString() ?? null },
      lint: this.countsOf(edition),
    };
  }

  async one(ctx: Context, version: string): Promise<DictionaryEdition> {
    const edition = await ctx.manager.findOne(DictionaryEdition, { where: { version }, relations: { uploadedBy: true } });
    if (!edition) throw new DomainError('dictionary.unknown', { version: version.slice(0, 20) });
    return edition;
  }

  /** The linter takes a moment, and the same file always gets the same answer. */
  private countsOf({ version, revision, content }: DictionaryEdition): EditionView['lint'] {
    const key = `${version} ${revision}`;
    const known = this.counts.get(key);
    if (known) return known;
    const { faults } = readEdition(JSON.parse(content));
    const count = (wanted: string) => faults.filter(({ severity }) => severity === wanted).length;
    const counts = { errors: count('error'), warnings: count('warning') };
    this.counts.set(key, counts);
    return counts;
  }

  private stateOf({ version, publishAt, publishedAt }: DictionaryEdition): EditionState {
    if (publishedAt) return version === this.dictionaries.active().version ? 'active' : 'retired';
    return publishAt ? 'scheduled' : 'draft';
  }
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > LIMIT) throw new DomainError('body.too_large', { limit: LIMIT });
    parts.push(part);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
  } catch {
    throw new DomainError('dictionary.not_json');
  }
}

function parsed(content: string): unknown {
  // PostgreSQL holds no NUL, and no JSON of ours needs one.
  if (content.includes('\u0000')) throw new DomainError('dictionary.not_json');
  try {
    return JSON.parse(content) as unknown;
  } catch {
    throw new DomainError('dictionary.not_json');
  }
}
