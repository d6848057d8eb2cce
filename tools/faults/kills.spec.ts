import { holdsEverything } from './invariants';
import { killDuring } from './kills';
import { type ProcessName, Rig } from './rig';
import { stages } from './stages';
import { sweepLeavesWhatCounts } from './sweep';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.start();
});
afterAll(() => rig?.stop());

/** One kill of each kind; `kills.long.ts` has all of them. */
const chosen: [ProcessName, string][] = [
  ['api', 'an upload, its bytes arriving'],
  ['redis', 'a run, queued'],
  ['worker', 'a run, running'],
  ['postgres', 'a run, writing its results'],
  ['api', 'samples, being registered'],
  ['postgres', 'a signature, being written'],
];

it.each(chosen)('nothing is lost or done twice when %s is killed in the middle of %s', async (name, at) => {
  const stage = stages.find((one) => one.name === at);
  if (!stage) throw new Error(`No stage ${at}`);
  await killDuring(rig, name, stage);
  await holdsEverything(rig);
});

it('only what the database speaks of remains in the store after the sweep', () => sweepLeavesWhatCounts(rig));
