import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Hold } from './hold';
import type { Told } from './person';
import { done, type Scene } from './scene';
import { until } from './until';

/** An act that stands at a known place, and goes on when it is let. */
export interface Standing {
  answer: Promise<Told>;
  goOn(): Promise<void>;
}

/** A place in somebody's work where a process may be killed. */
export interface Stage {
  name: string;
  prepare(scene: Scene): Promise<unknown>;
  stand(scene: Scene): Promise<Standing>;
  /** What the person does again where it did not come to its end, and how it must end. */
  finish(scene: Scene, told: Told): Promise<void>;
  /** The person waits for an answer while it stands there. */
  asked: boolean;
}

const ok = (told: Told) => told.status >= 200 && told.status < 300;

/** Sends half of a file and keeps the other half back until `goOn`. */
async function halfSent(scene: Scene, bytes: Buffer, send: (body: AsyncIterable<Buffer>) => Promise<Told>): Promise<Standing> {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const middle = Math.floor(bytes.length / 2);
  const answer = send(
    (async function* () {
      yield bytes.subarray(0, middle);
      await held;
      yield bytes.subarray(middle);
    })(),
  );
  const incoming = join(scene.rig.dataDir, 'objects/incoming');
  const sizes = async () => Promise.all((await readdir(incoming)).map(async (name) => (await stat(join(incoming, name))).size));
  await until('half of the file has arrived', sizes, (found) => found.includes(middle));
  return { answer, goOn: async () => letGo() };
}

/** Never ends where the act is taken: a refusal before the kill is a mistake of the test, told at once. */
async function refused(answer: Promise<Told>): Promise<never> {
  done(await answer);
  return new Promise(() => undefined);
}

async function heldAt(scene: Scene, table: string, act: () => Promise<Told>, against: 'write' | 'read' = 'write'): Promise<Standing> {
  const hold = await Hold.of(scene.rig, table, against);
  const answer = act();
  try {
    await Promise.race([hold.reached(), refused(answer)]);
  } catch (error) {
    await hold.release();
    throw error;
  }
  return { answer, goOn: () => hold.release() };
}

/** The worker stands still, so that what is asked for waits in the queue. */
async function withoutWorker(scene: Scene, act: () => Promise<Told>, queued: () => Promise<boolean>): Promise<Standing> {
  const { rig } = scene;
  const pid = rig.pid('worker');
  rig.signal('worker', 'SIGSTOP');
  const goOn = async () => {
    if (rig.pid('worker') === pid) process.kill(pid, 'SIGCONT');
  };
  const answer = act();
  await Promise.race([until('the run is queued', queued, Boolean), refused(answer)]).catch(async (error: unknown) => {
    await goOn();
    throw error;
  });
  return { answer, goOn };
}

const inState = (scene: Scene, kind: string, state: string) => async () => {
  const rows = await scene.rig.sql(
    `SELECT 1 FROM run r JOIN study s ON s.id = r.study_id WHERE s.code = $1 AND r.kind = $2 AND r.state = $3`,
    [scene.code, kind, state],
  );
  return rows.length > 0;
};

async function uploadedAgain(scene: Scene, told: Told): Promise<void> {
  if (!ok(told)) done(await scene.uploadTable('participant'));
  const table = (await scene.submission()).tables.find((one) => one.table === 'participant');
  if (table?.file?.bytes !== scene.file('participant').length) throw new Error('The file is not there');
}

async function registeredAgain(scene: Scene, told: Told): Promise<void> {
  if (!ok(told)) done(await scene.uploadSamples());
  done(await scene.commit(await scene.checkedDraft()));
  await expectRegistered(scene);
}

async function expectRegistered(scene: Scene): Promise<void> {
  await until(
    'the samples are registered',
    () => scene.registration(),
    (now) => now.registered === 3 && now.draft === null,
  );
  await until(
    'the open page shows it',
    async () => scene.page.registration?.registered,
    (shown) => shown === 3,
  );
}

/** One of the files has an error, so that there are findings to write. */
const withErrors = { sex: 'M' };

/** A run that ends by itself. Where asking for it was refused, it is asked for again. */
async function endsInvalid(scene: Scene, told: Told): Promise<void> {
  if (!ok(told) && (await scene.submission()).state === 'open') done(await scene.run());
  await scene.settled('invalid');
  const run = (await scene.submission()).run;
  if (run?.errors !== 1) throw new Error(`One error, not ${run?.errors}`);
}

export const stages: Stage[] = [
  {
    name: 'an upload, its bytes arriving',
    asked: true,
    prepare: (scene) => scene.submission(),
    stand: (scene) => halfSent(scene, scene.file('participant'), (body) => scene.upload('participant', body)),
    finish: uploadedAgain,
  },
  {
    name: 'an upload, recognised and being placed',
    asked: true,
    prepare: (scene) => scene.submission(),
    stand: (scene) => heldAt(scene, 'table_file_version', () => scene.uploadTable('participant')),
    finish: uploadedAgain,
  },
  {
    name: 'a run, queued',
    asked: false,
    prepare: (scene) => scene.withFiles(withErrors),
    stand: (scene) => withoutWorker(scene, () => scene.run(), inState(scene, 'submission', 'queued')),
    finish: endsInvalid,
  },
  {
    name: 'a run, running',
    asked: false,
    prepare: (scene) => scene.withFiles(withErrors),
    stand: (scene) => heldAt(scene, 'registered_sample', () => scene.run(), 'read'),
    finish: endsInvalid,
  },
  {
    name: 'a run, writing its results',
    asked: false,
    prepare: (scene) => scene.withFiles(withErrors),
    stand: (scene) => heldAt(scene, 'run_group', () => scene.run()),
    finish: endsInvalid,
  },
  {
    name: 'samples, their bytes arriving',
    asked: true,
    prepare: (scene) => scene.registration(),
    stand: (scene) => halfSent(scene, scene.samples(), (body) => scene.uploadSamples(body)),
    finish: registeredAgain,
  },
  {
    name: 'samples, recognised and being placed',
    asked: true,
    prepare: (scene) => scene.registration(),
    stand: (scene) => heldAt(scene, 'registration_draft', () => scene.uploadSamples()),
    finish: registeredAgain,
  },
  {
    name: 'samples, waiting to be compared',
    asked: false,
    prepare: (scene) => scene.registration(),
    stand: (scene) => withoutWorker(scene, () => scene.uploadSamples(), inState(scene, 'registration', 'queued')),
    finish: registeredAgain,
  },
  {
    name: 'samples, being compared',
    asked: false,
    prepare: (scene) => scene.registration(),
    stand: (scene) => heldAt(scene, 'registered_sample', () => scene.uploadSamples(), 'read'),
    finish: registeredAgain,
  },
  {
    name: 'samples, their comparison being written',
    asked: false,
    prepare: (scene) => scene.registration(),
    stand: (scene) => heldAt(scene, 'registration_row', () => scene.uploadSamples()),
    finish: registeredAgain,
  },
  {
    name: 'samples, being registered',
    asked: true,
    prepare: async (scene) => {
      done(await scene.uploadSamples());
      await scene.checkedDraft();
    },
    stand: async (scene) => {
      const draft = await scene.checkedDraft();
      return heldAt(scene, 'registered_file', () => scene.commit(draft));
    },
    finish: async (scene, told) => {
      if (!ok(told)) done(await scene.commit(await scene.checkedDraft()));
      await expectRegistered(scene);
    },
  },
  {
    name: 'a signature, being written',
    asked: true,
    prepare: (scene) => scene.withValidFiles(),
    stand: (scene) => heldAt(scene, 'audit_event', () => scene.sign()),
    finish: async (scene, told) => {
      if (!ok(told)) done(await scene.sign());
      await scene.settled('signed');
    },
  },
];
