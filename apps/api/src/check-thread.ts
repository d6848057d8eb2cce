import { parentPort, workerData } from 'node:worker_threads';
import { runRehearsal } from './rehearsals/run-rehearsal';
import { FolderStore } from './storage/folder-store';
import { RegisteredReader } from './validation/thread/registered-reader';
import { runCheck } from './validation/thread/run-check';
import { runWorkbook } from './validation/thread/run-workbook';
import type { CheckTask, RehearsalTask, Task, ThreadMessage } from './validation/thread/tasks';

/** The program of a thread that does one task and ends. A fault rejects, which ends the thread: who started it sees a crash. */
const send = (message: ThreadMessage) => parentPort?.postMessage(message);
const task = workerData as Task;

async function checked(work: CheckTask | RehearsalTask) {
  const registered = await RegisteredReader.open(work.databaseUrl, work.study.id, work.registryVersion);
  try {
    const store = new FolderStore(work.storeFolder);
    return work.kind === 'check' ? await runCheck(work, store, registered, send) : await runRehearsal(work, store, registered, send);
  } finally {
    await registered.close();
  }
}

const result = task.kind === 'workbook' ? await runWorkbook(task, new FolderStore(task.storeFolder)) : await checked(task);
send({ type: 'done', result });
