import { holdsEverything } from './invariants';
import type { Person, Told } from './person';
import { Rig } from './rig';
import { done, Scene } from './scene';

let rig: Rig;
let scene: Scene;
let colleague: Person;
beforeAll(async () => {
  rig = await Rig.start();
  scene = await Scene.open(rig);
  colleague = await rig.member(scene.code, 'lead', 'collegue@etude.test');
});
afterAll(async () => {
  scene?.page.close();
  await rig?.stop();
});

/** One is done, the other is told why not: in words, and never as a failure of ours. */
function onceOnly(answers: Told[], also: string[]): void {
  const [good, other] = [...answers].sort((a, b) => a.status - b.status);
  expect(good?.status).toBeLessThan(300);
  if ((other?.status ?? 0) >= 300) expect(also).toContain(other?.code);
  expect(other?.status).toBeLessThan(500);
}

describe('the same request twice at once', () => {
  it('registers the samples once', async () => {
    done(await scene.uploadSamples());
    const draft = await scene.checkedDraft();
    onceOnly(await Promise.all([scene.commit(draft), scene.commit(draft)]), ['not_found']);
    expect(await scene.registration()).toMatchObject({ registered: 3, registryVersion: 1, draft: null });
  });

  it('leaves one file in force when it is sent twice', async () => {
    for (const told of await Promise.all([scene.uploadTable('participant'), scene.uploadTable('participant')])) done(told);
    for (const table of ['study', 'biospecimen', 'phenotype'] as const) done(await scene.uploadTable(table));
    expect((await scene.submission()).tables.filter(({ file }) => file)).toHaveLength(4);
  });

  it('starts one run', async () => {
    onceOnly(await Promise.all([scene.run(), scene.run()]), ['submission.validating', 'submission.not_valid', 'conflict']);
    await scene.settled('valid');
    expect((await scene.submission()).run?.number).toBe(1);
  });
});

describe('two people of a study at once', () => {
  it('send the same table: one of the two files is in force, and the other is kept', async () => {
    const path = `${scene.base}/submission/files?name=participant.tsv`;
    const [mine, theirs] = [scene.file('participant'), scene.file('participant', { sex: 'Male' })];
    for (const told of await Promise.all([scene.lead.upload(path, mine), colleague.upload(path, theirs)])) done(told);
    const kept = await scene.lead.get<{ total: number }>(`${scene.base}/submission/tables/participant/versions`);
    expect(kept.body.total).toBe(4);
  });

  it('ask for a run: there is one, of the file that is in force', async () => {
    const path = `${scene.base}/submission/run`;
    onceOnly(await Promise.all([scene.lead.post(path), colleague.post(path)]), [
      'submission.validating',
      'submission.not_valid',
      'conflict',
    ]);
    await scene.settled('valid');
    expect((await scene.submission()).run?.number).toBe(2);
  });

  it('sign: there is one receipt, and the other is told that it is signed', async () => {
    onceOnly(await Promise.all([scene.sign(), scene.sign(colleague)]), ['submission.already_signed']);
    await scene.settled('signed');
  });

  it('leave everything as it must be', () => holdsEverything(rig));
});
