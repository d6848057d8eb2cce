import { signal } from '@angular/core';
import { type AuditVerdict, auditActions } from '@cqdg/contract';
import { type ApiProblem, attempt } from '@cqdg/ui';

/** What narrows the log, as the address has it; empty texts narrow nothing. */
export interface AuditFilters {
  who: string;
  study: string;
  action: string;
  /** Days, `YYYY-MM-DD`, both included. */
  from: string;
  until: string;
}
export const noFilters: AuditFilters = { who: '', study: '', action: '', from: '', until: '' };

/** What the page knows of the chain, once it was asked to look. */
export class ChainStore {
  readonly verdict = signal<AuditVerdict | null>(null);
  readonly busy = signal<'verify' | null>(null);
  readonly problem = signal<ApiProblem | null>(null);

  constructor(private readonly ask: () => Promise<AuditVerdict>) {}

  async verify(): Promise<AuditVerdict | null> {
    const verdict = await attempt(this, 'verify', this.ask);
    if (verdict) this.verdict.set(verdict);
    return verdict;
  }
}

/** The query of a list or an export: days become moments of the person's own midnight, and the last day is whole. */
export function queryOf({ from, until, ...rest }: AuditFilters): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(rest)) if (value) query[name] = value;
  if (from) query['from'] = midnight(from, 0);
  if (until) query['until'] = midnight(until, 1);
  return query;
}

function midnight(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).toISOString();
}

const day = /^\d{4}-\d\d-\d\d$/;

/** The filters and the page that an address asks for; what makes no sense there is left out. */
export function readAddress(params: Record<string, unknown>): { filters: AuditFilters; page: number } {
  const text = (name: string) => (typeof params[name] === 'string' ? params[name].slice(0, 200) : '');
  const date = (name: string) => (day.test(text(name)) && !Number.isNaN(Date.parse(text(name))) ? text(name) : '');
  const page = Number(text('page') || 1);
  return {
    filters: {
      who: text('who'),
      study: text('study'),
      action: auditActions.find((action) => action === text('action')) ?? '',
      from: date('from'),
      until: date('until'),
    },
    page: Number.isInteger(page) && page > 0 && page <= 1_000_000 ? page : 1,
  };
}
