import { holdsEverything } from './invariants';
import { killDuring } from './kills';
import { processes, Rig } from './rig';
import { stages } from './stages';
import { sweepLeavesWhatCounts } from './sweep';

let rig: Rig;
beforeAll(async () => {
  rig = await Rig.start();
});
afterAll(() => rig?.stop());

describe.each(stages.map((stage) => [stage.name, stage] as const))('%s', (_name, stage) => {
  it.each(processes)('survives kill -9 of %s', async (name) => {
    await killDuring(rig, name, stage);
    await holdsEverything(rig);
  });
});

it('only what the database speaks of remains in the store after the sweep', () => sweepLeavesWhatCounts(rig));
