import type { FindingParam } from '@cqdg/contract';

/** Ends the reading of a workbook; `readWorkbook` catches it and makes it a finding about the whole file. */
export class WorkbookProblem extends Error {
  constructor(
    readonly code: 'file.workbook_damaged' | 'file.workbook_encrypted' | 'file.workbook_format' | 'file.workbook_too_large',
    readonly params: Record<string, FindingParam> = {},
  ) {
    super(code);
  }
}

export const damaged = () => new WorkbookProblem('file.workbook_damaged');

const megabyte = 1_000_000;

/** How much may come out of a workbook before it is refused: a small file can unpack to terabytes. */
export class Budget {
  private left: number;

  constructor(private readonly limit: number) {
    this.left = limit;
  }

  spend(bytes: number): void {
    this.left -= bytes;
    if (this.left < 0) throw new WorkbookProblem('file.workbook_too_large', { limit: Math.max(1, Math.round(this.limit / megabyte)) });
  }
}
