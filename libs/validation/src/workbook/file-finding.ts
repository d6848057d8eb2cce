import type { Finding, FindingParam } from '@cqdg/contract';
import { workbookCodes } from './workbook.codes';

/** A finding about a workbook, or about one of its sheets. */
export function fileFinding(
  code: keyof typeof workbookCodes,
  params: Record<string, FindingParam>,
  file: string | null,
  table: string | null = null,
): Finding {
  const { severity } = workbookCodes[code];
  return { code, severity, file, table, row: null, field: null, value: null, params, proposal: null, keys: {} };
}
