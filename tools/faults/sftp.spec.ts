import { createHash, randomBytes, randomInt } from 'node:crypto';
import { sleep } from '../lib/processes.mjs';
import { Depositor } from './depositor';
import { holdsEverything } from './invariants';
import { Rig, type ProcessName } from './rig';
import { Scene } from './scene';
import { until } from './until';

let rig: Rig;
let scene: Scene;
let who: Depositor;
beforeAll(async () => {
  rig = await Rig.start();
});
afterAll(() => rig?.stop());
beforeEach(async () => {
  scene = await Scene.open(rig);
  who = await Depositor.of(rig, scene.code, scene.lead);
});
afterEach(async () => {
  scene.page.close();
  await who.remove();
});

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');
/** Path and content of what lies in the molecular folder. */
const molecular = async () =>
  new Map(
    (
      await rig.sql<{ path: string; sha256: string }>(
        `SELECT path, sha256 FROM molecular_file f JOIN study s ON s.id = f.study_id WHERE s.code = $1 AND removed_at IS NULL ORDER BY path`,
        [scene.code],
      )
    ).map((row) => [row.path, row.sha256]),
  );
const arrived = (bytes: number) =>
  until(
    'some of it has arrived',
    () => rig.sql<{ bytes: string }>('SELECT p.bytes FROM sftp_part p JOIN study s ON s.id = p.study_id WHERE s.code = $1', [scene.code]),
    ([part]) => Number(part?.bytes ?? 0) >= bytes,
  );
/** No connection counts as live that is not there, nothing is left half taken. */
const settled = () =>
  until(
    'what was killed is taken up',
    () =>
      rig.sql<{ left: string }>(
        `SELECT (SELECT count(*) FROM sftp_session WHERE ended_at IS NULL) + (SELECT count(*) FROM sftp_transfer WHERE outcome = 'underway')
           + (SELECT count(*) FROM sftp_part WHERE whole) + (SELECT count(*) FROM sftp_check_due) AS left`,
      ),
    ([row]) => row?.left === '0',
  );

it.each<ProcessName>(['sftp', 'postgres', 'redis'])(
  'an upload goes on where it was after %s is killed in the middle of it',
  async (name) => {
    const content = randomBytes(24_000_000);
    await who.put('genome.cram', content);
    const sending = who.sftp(['put genome.cram /molecular/'], ['-l', '60000']);
    await arrived(4_000_000);
    const { replaced } = await rig.kill(name);
    const passed = await sending;
    await replaced;
    if (name === 'sftp') expect(passed).toBe(false);
    if (!passed) expect(await who.sftp(['reput genome.cram /molecular/'])).toBe(true);
    expect(await molecular()).toEqual(new Map([['genome.cram', sha256(content)]]));
    await settled();
    await holdsEverything(rig);
  },
);

it('fifty uploads at once and a kill in the middle lose nothing', async () => {
  const files = new Map(Array.from({ length: 50 }, (_, i) => [`f${i}.bin`, randomBytes(400_000 + i)]));
  for (const [name, content] of files) await who.put(name, content);
  const mirror = [
    'set net:timeout 10; set net:reconnect-interval-base 1; set net:connection-limit 25',
    'mirror -R -P 25 . /molecular -I "f*.bin" --no-perms',
  ];
  const sending = who.lftp(...mirror);
  await until('some have arrived', molecular, ({ size }) => size >= 10);
  const { replaced } = await rig.kill('sftp');
  await sending;
  await replaced;
  expect(await who.lftp(mirror[0] ?? '', 'mirror -R -c -P 25 . /molecular -I "f*.bin" --no-perms')).toBe(true);
  // What was whole when its server died, another takes as soon as its session counts as lost.
  await settled();
  const there = await molecular();
  expect([...there.keys()].sort()).toEqual([...files.keys()].sort());
  for (const [name, content] of files) expect(there.get(name)).toBe(sha256(content));
  await holdsEverything(rig);
});

it('a table is the old one or the new one, and at the end the new one, however often the server is killed', async () => {
  await scene.withFiles();
  const tables = ['study', 'participant', 'biospecimen', 'phenotype'] as const;
  const before = new Map(tables.map((table) => [table, sha256(scene.file(table))]));
  const after = new Map<string, string>();
  for (const table of tables) {
    const content = scene.file(table, { sex: 'M', hpo: 'HP:1' });
    await who.put(`${table}.tsv`, content);
    after.set(table, sha256(content));
  }
  const puts = tables.map((table) => `put ${table}.tsv /clinical/`);
  for (let round = 0; round < 5; round++) {
    const sending = who.sftp(puts);
    await sleep(randomInt(50, 900));
    const { replaced } = await rig.kill('sftp');
    await sending;
    await replaced;
    for (const { table, file } of (await scene.submission()).tables.filter(({ file }) => file)) {
      expect([before.get(table as (typeof tables)[number]), after.get(table)]).toContain(file?.sha256);
    }
  }
  expect(await who.sftp(puts)).toBe(true);
  for (const { table, file } of (await scene.submission()).tables.filter(({ file }) => file)) expect(file?.sha256).toBe(after.get(table));
  await settled();
  await holdsEverything(rig);
});
