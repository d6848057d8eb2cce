import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { objectPath, spokenOf } from './invariants';
import type { Rig } from './rig';
import { until } from './until';

const month = 30 * 24 * 3600;

/** Makes all that lies in the store a month older; then a new worker sweeps, and only what the database speaks of remains. */
export async function sweepLeavesWhatCounts(rig: Rig): Promise<void> {
  const then = Date.now() / 1000 - month;
  for (const path of await stored(rig)) await utimes(path, then, then);
  const { replaced } = await rig.kill('worker');
  await replaced;
  const wanted = [...(await spokenOf(rig)).keys()].map((hash) => objectPath(rig, hash)).sort();
  await until(
    'the store is swept',
    () => stored(rig),
    (left) => left.join() === wanted.join(),
  );
}

async function stored(rig: Rig): Promise<string[]> {
  const entries = await readdir(join(rig.dataDir, 'objects'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
