import type { Finding, FindingParam, Severity } from '@cqdg/contract';
import { findingCodes, type FindingCode } from './codes';

/**
 * A finding about a whole file (or one sheet of a workbook, named in `file`), made by who takes files in before the engine sees them.
 * Its severity is that of the code unless given.
 */
export function fileFinding(
  code: FindingCode,
  file: string | null,
  table: string | null,
  params: Record<string, FindingParam>,
  severity: Severity = findingCodes[code].severity,
): Finding {
  return { code, severity, file, table, row: null, field: null, value: null, params, proposal: null, keys: {} };
}
