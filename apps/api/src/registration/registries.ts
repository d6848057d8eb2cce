import type { EntityManager } from 'typeorm';
import { Registry } from './registry.entity';

/** Holds the registered samples of a study, and its draft, until the end of the transaction. */
export async function lockRegistry(manager: EntityManager, studyId: string): Promise<Registry> {
  await manager.createQueryBuilder().insert().into(Registry).values({ studyId }).orIgnore().execute();
  return manager.findOneOrFail(Registry, { where: { studyId }, lock: { mode: 'pessimistic_write' } });
}
