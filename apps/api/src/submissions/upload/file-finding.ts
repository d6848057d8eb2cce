import type { Finding } from '@cqdg/contract';

/** A finding about a whole file that is not taken. */
export function fileFinding(code: string, file: string, table: string | null, params: Finding['params']): Finding {
  return { code, severity: 'error', file, table, row: null, field: null, value: null, params, proposal: null, keys: {} };
}
