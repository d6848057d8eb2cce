import type { ObjectStore } from '../../storage/object-store';
import type { WorkbookResult, WorkbookTask } from './tasks';

export async function runWorkbook(_task: WorkbookTask, _store: ObjectStore): Promise<WorkbookResult> {
  throw new Error('Workbooks are not read yet');
}
