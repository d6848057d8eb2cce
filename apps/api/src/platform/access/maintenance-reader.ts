import type { EntityManager } from 'typeorm';

/** What the guard asks of maintenance. */
export abstract class MaintenanceReader {
  /** Throws `maintenance` while the centre works on the portal. */
  abstract refuseChanges(manager: EntityManager): Promise<void>;
}
