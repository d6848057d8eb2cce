import { readWorkbook, type WorkbookResult } from '@cqdg/validation';
import type { ObjectStore } from '../../storage/object-store';
import type { WorkbookTask } from './tasks';

/** Reads a workbook of the store; whatever is wrong with it is a finding. */
export async function runWorkbook({ sha256, fileName, dictionary }: WorkbookTask, store: ObjectStore): Promise<WorkbookResult> {
  const parts: Uint8Array[] = [];
  for await (const part of store.open(sha256)) parts.push(part);
  return readWorkbook(Buffer.concat(parts), dictionary, { fileName });
}
