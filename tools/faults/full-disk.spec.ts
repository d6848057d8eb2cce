import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holdsEverything } from './invariants';
import { Rig } from './rig';
import { done, Scene } from './scene';
import { sweepLeavesWhatCounts } from './sweep';

const folder = mkdtempSync(join(tmpdir(), 'cqdg-small-disk-'));
const mounted = mount();

/** A disk of eight megabytes on the data folder, where this machine lets us mount one. */
function mount(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=755', 'tmpfs', folder], { stdio: 'pipe' });
    return true;
  } catch (error) {
    console.log(`The tests of a full disk are left out: no disk can be mounted here (${String(error).split('\n')[0]}).`);
    return false;
  }
}

let rig: Rig;
let scene: Scene;
beforeAll(async () => {
  if (!mounted) return;
  rig = await Rig.start({ dataDir: folder });
  scene = await Scene.open(rig);
});
afterAll(async () => {
  scene?.page.close();
  await rig?.stop();
  if (mounted) execFileSync('umount', [folder]);
  rmSync(folder, { recursive: true, force: true });
});

const ballast = join(folder, 'ballast');
function fill(): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize));
}
/** What lies in the store but is no object. */
const halfWritten = () => readdirSync(join(folder, 'objects/incoming'));

(mounted ? describe : describe.skip)('a full disk', () => {
  it('refuses an upload with words, keeps nothing of it, and takes it once there is room', async () => {
    const before = await scene.submission();
    fill();
    const refused = await scene.uploadTable('participant');
    expect(refused).toMatchObject({ status: 507, code: 'storage.full' });
    expect(refused.detail).toContain('Rien n’a changé');
    expect(halfWritten()).toEqual([]);
    // All else goes on: the portal answers and is read.
    expect(await scene.submission()).toEqual(before);
    expect((await scene.lead.get('/api/health/ready')).status).toBe(200);
    rmSync(ballast);
    done(await scene.uploadTable('participant'));
  });

  it('half way through a file is the same', async () => {
    const large = Buffer.alloc(16_000_000, 'study_id\tsubmitter_participant_id\n');
    expect(await scene.upload('participant', large)).toMatchObject({ status: 507, code: 'storage.full' });
    expect(halfWritten()).toEqual([]);
    done(await scene.uploadTable('participant'));
  });

  it('does not end the processes that cannot write their log', async () => {
    const pids = [rig.pid('api'), rig.pid('worker')];
    fill();
    for (let times = 0; times < 20; times++) await scene.uploadTable('participant');
    expect([rig.pid('api'), rig.pid('worker')]).toEqual(pids);
    rmSync(ballast);
    await scene.withSamples();
  });

  it('leaves everything as it must be', async () => {
    await holdsEverything(rig);
    await sweepLeavesWhatCounts(rig);
  });
});
