import { Redis } from 'ioredis';
import { broken, holdsEverything, quiet } from './invariants';
import { Rig } from './rig';
import { done, Scene } from './scene';
import { until } from './until';

let rig: Rig;
let scenes: [Scene, Scene];
beforeAll(async () => {
  rig = await Rig.start();
  scenes = [await Scene.open(rig), await Scene.open(rig)];
});
afterAll(async () => {
  for (const scene of scenes ?? []) scene.page.close();
  await rig?.stop();
});

it('a Redis that forgets everything loses no run and no mail', async () => {
  const [first, second] = scenes;
  for (const scene of [first, second]) await scene.withFiles();
  await quiet(rig);
  const worker = rig.pid('worker');
  process.kill(worker, 'SIGSTOP');
  try {
    for (const scene of [first, second]) done(await scene.run());
    const invitation = { email: 'lecture@etude.test', role: 'reader', language: 'en' };
    done(await rig.staff.post(`/api/studies/${first.code}/invitations`, invitation));
    // The place in line is told while they wait.
    expect((await second.submission()).run?.place).toBe(2);
    const redis = new Redis(rig.redisUrl);
    await until(
      'runs and mail are in Redis',
      () => redis.keys('*queue:*'),
      (keys) => keys.length > 4,
    );
    await redis.flushall();
    redis.disconnect();
  } finally {
    process.kill(worker, 'SIGCONT');
  }
  for (const scene of [first, second]) await scene.settled('valid');
  await holdsEverything(rig);
});

it('the list of what must hold finds what does not', async () => {
  expect(await broken(rig)).toEqual([]);
  await rig.sql(`UPDATE submission SET state = 'signed' WHERE state = 'valid'`);
  await rig.sql(`UPDATE registry SET samples = samples + 1`);
  const found = await broken(rig);
  expect(found).toHaveLength(2);
  expect(found.join()).toContain('what is signed has its receipt');
  expect(found.join()).toContain('a registry counts the samples it holds');
});
