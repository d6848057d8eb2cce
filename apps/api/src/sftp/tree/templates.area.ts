import { Injectable } from '@nestjs/common';
import { DictionaryService } from '../../dictionaries/dictionary.service';
import { TemplatesService } from '../../dictionaries/templates.service';
import { DomainError } from '../../platform/errors/domain-error';
import type { ObjectReader } from '../../storage/object-store';
import type { Guest } from '../server/guest';
import { Area, type Item } from './area';
import { Generated } from './generated';

/** `/templates`: those of the edition in force, in both languages, by the names under which the page gives them. */
@Injectable()
export class TemplatesArea extends Area {
  constructor(
    private readonly dictionaries: DictionaryService,
    private readonly templates: TemplatesService,
  ) {
    super();
  }

  async list(_guest: Guest, path: string): Promise<Item[]> {
    if (path !== '') throw new DomainError('not_found');
    const { version } = this.dictionaries.active();
    const items: Item[] = [];
    for (const { file } of this.templates.list(version)) items.push(await this.item(version, file));
    return items;
  }

  async find(_guest: Guest, path: string): Promise<Item | null> {
    const { version } = this.dictionaries.active();
    return this.templates.list(version).some(({ file }) => file === path) ? this.item(version, path) : null;
  }

  async read(_guest: Guest, path: string): Promise<ObjectReader> {
    const { version } = this.dictionaries.active();
    if (!this.templates.list(version).some(({ file }) => file === path)) throw new DomainError('not_found');
    return new Generated((await this.templates.get(version, path)).bytes);
  }

  private async item(version: string, file: string): Promise<Item> {
    const { bytes } = await this.templates.get(version, file);
    return { name: file, bytes: bytes.length, at: this.publishedAt(version), folder: false };
  }

  private publishedAt(version: string): Date {
    return new Date(this.dictionaries.list().find((edition) => edition.version === version)?.publishedAt ?? 0);
  }
}
