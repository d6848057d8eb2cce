import type { Language } from './api';

/** While the centre works on the portal: it can be read, but nothing can be changed. */
export interface MaintenanceView {
  on: boolean;
  /** The centre's own words, where it gave some. */
  message: Record<Language, string> | null;
  since: string | null;
  /** When it should be over; a hope, not a promise. */
  until: string | null;
}

export interface MaintenanceInput {
  state: 'off' | 'on';
  message?: Record<Language, string> | null;
  /** ISO 8601. */
  until?: string | null;
}

/** On every stream of events. */
export interface MaintenanceEvent {
  type: 'maintenance';
  maintenance: MaintenanceView;
}
