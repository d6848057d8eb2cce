import { parentPort, workerData } from 'node:worker_threads';
import { FolderStore } from './storage/folder-store';
import { RegisteredReader } from './validation/thread/registered-reader';
import { runCheck } from './validation/thread/run-check';
import { runWorkbook } from './validation/thread/run-workbook';
import type { CheckTask, Task, ThreadMessage } from './validation/thread/tasks';

/** The program of a thread that does one task and ends. A fault rejects, which ends the thread: who started it sees a crash. */
const send = (message: ThreadMessage) => parentPort?.postMessage(message);
const task = workerData as Task;

async function checked(work: CheckTask) {
  const registered = await RegisteredReader.open(work.databaseUrl, work.study.id, work.registryVersion);
  try {
    return await runCheck(work, new FolderStore(work.storeFolder), registered, send);
  } finally {
    await registered.close();
  }
}

const result = task.kind === 'check' ? await checked(task) : await runWorkbook(task, new FolderStore(task.storeFolder));
send({ type: 'done', result });
