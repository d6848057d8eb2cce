import type { Dictionary } from '@cqdg/dictionary';
import { fileFinding } from '../file-finding';
import { WorkbookProblem } from './workbook-problem';
import type { WorkbookOptions, WorkbookResult } from './workbook.types';

export type { WorkbookOptions, WorkbookResult, WorkbookTable } from './workbook.types';

/**
 * Reads the tables of an .xlsx workbook as the TSV that a person would have made of them: values as they are seen, one sheet per
 * table, by name. Whatever is wrong with the workbook is a finding; it never throws, and no workbook makes it take more memory
 * than the limit allows.
 */
export async function readWorkbook(bytes: Uint8Array, dictionary: Dictionary, options: WorkbookOptions = {}): Promise<WorkbookResult> {
  const file = options.fileName ?? null;
  try {
    // Loaded when there is a workbook: pages that only word findings do without the zip, XML and format readers.
    const { WorkbookReader } = await import('./workbook-reader');
    return new WorkbookReader(bytes, dictionary, file, options.maxUnpackedBytes ?? 300_000_000).read();
  } catch (problem) {
    if (!(problem instanceof WorkbookProblem)) throw problem;
    return { tables: [], ignored: [], findings: [fileFinding(problem.code, file, null, problem.params)] };
  }
}
