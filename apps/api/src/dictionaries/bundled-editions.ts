import type { EntityManager } from 'typeorm';
import { cqdgDictionary, cqdgRaw, cqdgVersions } from '@cqdg/dictionary/cqdg';
import { DictionaryEdition } from './dictionary-edition.entity';
import { sizeOf } from './edition-size';

/** When each edition that comes with the portal was published: the file itself has no place for it. */
const publishedAt: Record<string, string> = { '1.7': '2026-11-22T00:00:00.000Z' };

/**
 * Puts the editions that come with the portal beside those of the centre. The first installation publishes them; later, one that came with an
 * upgrade waits as a draft: what is in force is the centre's decision. Two processes may start at once.
 */
export async function keepBundledEditions(manager: EntityManager): Promise<void> {
  const known = new Set((await manager.find(DictionaryEdition, { select: { version: true } })).map(({ version }) => version));
  const isFirst = known.size === 0;
  for (const version of cqdgVersions.filter((one) => !known.has(one))) {
    const dictionary = cqdgDictionary(version);
    const row = {
      ...{ version, name: dictionary.name, content: JSON.stringify(cqdgRaw[version]), ...sizeOf(dictionary) },
      publishedAt: isFirst ? new Date(publishedAt[version] ?? 0) : null,
    };
    await manager.createQueryBuilder().insert().into(DictionaryEdition).values(row).orIgnore().execute();
  }
}
