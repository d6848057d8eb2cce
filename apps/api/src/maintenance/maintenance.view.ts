import type { MaintenanceView } from '@cqdg/contract';
import type { Maintenance } from './maintenance.entity';

export function maintenanceView(row: Maintenance | null): MaintenanceView {
  if (!row) return { on: false, message: null, since: null, until: null };
  const { message, since, until } = row;
  return { on: true, message, since: since.toISOString(), until: until?.toISOString() ?? null };
}

/** Seconds after which a refused act may be tried again: at the hoped end, within bounds that suit a program that waits. */
export function retryAfter(until: Date | null, now = Date.now()): number {
  const seconds = until ? Math.ceil((until.getTime() - now) / 1000) : 300;
  return Math.min(3600, Math.max(30, seconds));
}
