import type { EntityManager } from 'typeorm';

/** Reads that belong together all see the database at one moment: no state without its counts. Not inside another transaction. */
export function atOneMoment<T>(manager: EntityManager, read: (manager: EntityManager) => Promise<T>): Promise<T> {
  return manager.transaction('REPEATABLE READ', read);
}
