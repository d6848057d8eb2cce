import type { Finding, FindingParam, Severity } from '@cqdg/contract';
import type { CheckObserver, CheckSummary, TableSource, TableSummary } from '../check.types';
import { codeInfo } from '../codes';
import { withoutPersonalData } from '../privacy';
import { shortened } from './shortened';

/** A finding before the driver completes it. */
export interface Draft {
  code: string;
  table: string | null;
  row?: number | null;
  field?: string | null;
  value?: string | null;
  params: Record<string, FindingParam>;
  severity?: Severity;
  proposal?: string | null;
  keys?: Record<string, string>;
}

/** Completes findings, counts them, and hands them to the observer; leaves out what the reader of a workbook has said of the same cell. */
export class FindingSink {
  private readonly tables = new Map<string, TableSummary>();
  private readonly said = new Map<string, Set<string>>();
  private readonly byCode: Record<string, number> = {};
  private errors = 0;
  private warnings = 0;

  constructor(
    private readonly observer: CheckObserver,
    sources: readonly TableSource[],
  ) {
    for (const { table, file, readerFindings } of sources) {
      this.tables.set(table, { table, file, rows: 0, errors: 0, warnings: 0 });
      // A warning of the reader is no reason to let an error pass.
      const errors = (readerFindings ?? []).filter(({ severity }) => severity === 'error');
      const cells = errors.filter(({ row, field }) => row !== null && field !== null);
      if (cells.length > 0) this.said.set(table, new Set(cells.map(({ row, field }) => `${row}\t${field}`)));
    }
  }

  emit(draft: Draft): void {
    const { code, table, row = null, field = null } = draft;
    if (table !== null && row !== null && field !== null && this.said.get(table)?.has(`${row}\t${field}`) === true) return;
    this.pass({
      code,
      severity: draft.severity ?? codeInfo(code)?.severity ?? 'error',
      file: (table === null ? undefined : this.tables.get(table)?.file) ?? null,
      table,
      row,
      field,
      value: draft.value ?? null,
      params: draft.params,
      proposal: draft.proposal ?? null,
      keys: draft.keys ?? {},
    });
  }

  /** A finding that is complete already. */
  pass(finding: Finding): void {
    const table = finding.table === null ? undefined : this.tables.get(finding.table);
    const count = finding.severity === 'error' ? 'errors' : 'warnings';
    this[count]++;
    if (table !== undefined) table[count]++;
    this.byCode[finding.code] = (this.byCode[finding.code] ?? 0) + 1;
    this.observer.finding(shortened(withoutPersonalData(finding)));
  }

  countRows(table: string, rows: number): void {
    const summary = this.tables.get(table);
    if (summary !== undefined) summary.rows = rows;
  }

  rowsOf(table: string): number {
    return this.tables.get(table)?.rows ?? 0;
  }

  summary(): CheckSummary {
    const tables = [...this.tables.values()];
    return {
      valid: this.errors === 0,
      tables,
      errors: this.errors,
      warnings: this.warnings,
      byCode: this.byCode,
      rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    };
  }
}
