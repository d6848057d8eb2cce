import { Injectable } from '@nestjs/common';
import type { DictionaryInfo } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { activeCqdgVersion, cqdgDictionary, cqdgRaw, cqdgVersions } from '@cqdg/dictionary/cqdg';
import { DomainError } from '../platform/errors/domain-error';

/** When each bundled edition was published: the file itself has no place for it. */
const publishedAt: Record<string, string> = { '1.7': '2026-11-22T00:00:00.000Z' };

/** The editions that this installation knows: those that come with the portal. */
@Injectable()
export class DictionaryService {
  /** The edition that open submissions are checked against. */
  active(): Dictionary {
    return cqdgDictionary(activeCqdgVersion);
  }

  /** An edition ready for use; throws `dictionary.unknown`. */
  get(version: string): Dictionary {
    return cqdgDictionary(this.known(version));
  }

  /** The edition's file, in Lectern 2 form. */
  raw(version: string): unknown {
    return cqdgRaw[this.known(version)];
  }

  /** Newest first. */
  list(): DictionaryInfo[] {
    return cqdgVersions
      .map((version) => cqdgDictionary(version))
      .map(({ name, version, schemas }) => ({
        version,
        name,
        active: version === activeCqdgVersion,
        tables: schemas.length,
        fields: schemas.reduce((sum, { fields }) => sum + fields.length, 0),
        publishedAt: publishedAt[version] ?? new Date(0).toISOString(),
      }))
      .reverse();
  }

  private known(version: string): string {
    if (!cqdgVersions.includes(version)) throw new DomainError('dictionary.unknown', { version: version.slice(0, 20) });
    return version;
  }
}
