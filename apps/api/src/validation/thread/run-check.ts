import type { Finding, SampleRow } from '@cqdg/contract';
import { check, packCounts, summarise, type CheckInput, type RegisteredSamples } from '@cqdg/validation';
import type { ObjectStore } from '../../storage/object-store';
import { FindingsDigest } from '../findings-digest';
import { identitiesToBytes } from '../findings-identity';
import type { CheckResult, CheckTask, PackedCompleteness, ThreadMessage } from './tasks';

const BATCH = 500;
const PROGRESS_EVERY_MS = 100;

/** Checks what a task names; findings up to the cap go out in batches, in the order of the files. */
export async function runCheck(
  task: CheckTask,
  store: ObjectStore,
  registered: RegisteredSamples,
  send: (message: ThreadMessage) => void,
): Promise<CheckResult> {
  const digest = new FindingsDigest();
  const batch = new Batch<Finding>((findings) => send({ type: 'findings', findings }), task.cap);
  const samples = new Batch<SampleRow>((rows) => send({ type: 'samples', samples: rows }));
  const input = { ...inputOf(task, store, registered), onSample: (sample: SampleRow) => samples.add(sample) };
  let told = 0;
  let completeness: PackedCompleteness | null = null;
  const summary = await check(input, {
    finding(finding) {
      digest.add(finding);
      batch.add(finding);
    },
    progress(progress) {
      if (Date.now() - told < PROGRESS_EVERY_MS) return;
      told = Date.now();
      send({ type: 'progress', progress });
    },
    completeness(counts) {
      const tables = counts.tables.map(({ counted }) => counted);
      completeness = { summary: summarise(counts), tables, packed: packCounts(counts) };
    },
  });
  batch.flush();
  samples.flush();
  return { summary, groups: digest.groups(), identities: identitiesToBytes(digest.sortedIdentities()), completeness };
}

function inputOf(task: CheckTask, store: ObjectStore, registered: RegisteredSamples): CheckInput {
  return {
    dictionary: task.dictionary,
    mode: task.mode,
    study: task.study.code,
    registered,
    tables: task.tables.map(({ sha256, ...table }) => ({ ...table, read: () => store.open(sha256) })),
  };
}

/** Collects items and hands them on some hundred at a time, up to `cap` in all. */
class Batch<T extends Finding | SampleRow> {
  private items: T[] = [];
  private taken = 0;

  constructor(
    private readonly hand: (items: T[]) => void,
    private readonly cap = Infinity,
  ) {}

  add(item: T): void {
    if (this.taken === this.cap) return;
    this.taken++;
    if (this.items.push(item) === BATCH) this.flush();
  }

  flush(): void {
    if (this.items.length > 0) this.hand(this.items);
    this.items = [];
  }
}
