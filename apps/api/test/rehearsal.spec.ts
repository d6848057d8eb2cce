import type { INestApplicationContext } from '@nestjs/common';
import type { ComingEditions, EditionView, RehearsalView, RehearsedStudyDetail, RehearsedStudyView } from '@cqdg/contract';
import { cqdgRaw } from '@cqdg/dictionary/cqdg';
import { RehearsalQueue } from '../src/rehearsals/rehearsal-queue';
import { RehearsalReconciler } from '../src/rehearsals/rehearsal-reconciler';
import { Rehearsal, RehearsedStudy } from '../src/rehearsals/rehearsal.entity';
import { Rehearser, courtesy } from '../src/rehearsals/rehearser';
import type { Study } from '../src/studies/study.entities';
import { Submission } from '../src/submissions/submission.entity';
import { patience } from '../src/validation/run-reconciler';
import { Run } from '../src/validation/run.entity';
import { Runner } from '../src/validation/runner';
import { ThreadCrash, ThreadStopped } from '../src/validation/thread/task-thread';
import { Threads } from '../src/validation/thread/threads';
import { type TestApp, startTestApp } from './harness';
import { type Browser, makeStudy, person, staff } from './people';
import { Workspace, goodFiles, samplesOf, until } from './submissions';

interface Raw {
  version: string;
  schemas: { name: string; fields: { name: string; restrictions?: unknown; meta?: Record<string, unknown> }[] }[];
  [key: string]: unknown;
}

/** The edition in force, but that what a doctor writes of a phenotype begins with this. */
function beginsWith(version: string, start: string): Raw {
  const raw = { ...structuredClone(cqdgRaw['1.7'] as Raw), version };
  const field = raw.schemas.find(({ name }) => name === 'phenotype')?.fields.find(({ name }) => name === 'phenotype_source_text');
  if (!field) throw new Error('no such field');
  field.restrictions = { required: true, regex: `^${start}` };
  field.meta = { ...field.meta, examples: [`${start} fièvre`] };
  return raw;
}

let t: TestApp;
let worker: INestApplicationContext;
let admin: Browser;
let [first, second]: Study[] = [];
let [breaks, same]: Workspace[] = [];
beforeAll(async () => {
  t = await startTestApp();
  worker = await t.startWorker();
  admin = await staff(t, 'admin');
  [first, second] = [await makeStudy(t, 'R-1'), await makeStudy(t, 'R-2')];
  await makeStudy(t, 'R-empty');
  [breaks, same] = [await workspace(first, 'Fièvre'), await workspace(second, 'X fièvre')];
});
afterAll(() => t?.close());
afterEach(() => jest.restoreAllMocks());

async function workspace(study: Study, text: string): Promise<Workspace> {
  const lead = new Workspace(await person(t, study, 'lead'), study);
  await samplesOf(t, study, lead.browser.account, ['P1', 'P2']);
  const files = goodFiles(study);
  await lead.uploadAll({ ...files, 'phenotype.tsv': files['phenotype.tsv']?.replaceAll('Fièvre', text) ?? '' });
  expect(await lead.check()).toMatchObject({ state: 'valid' });
  return lead;
}
const send = async (raw: Raw): Promise<EditionView> =>
  (
    await admin
      .post('/api/editions/file')
      .set('Content-Type', 'application/octet-stream')
      .send(JSON.stringify(raw) as never)
      .expect(200)
  ).body.edition;
const path = (version: string) => `/api/editions/${version}/rehearsal`;
const view = async (version: string): Promise<RehearsalView> => (await admin.get(path(version)).expect(200)).body;
const start = async (version: string): Promise<RehearsalView> => (await admin.post(path(version)).expect(202)).body;
const ended = (version: string) =>
  until(
    () => view(version),
    ({ state }) => state === 'done' || state === 'cancelled' || state === 'broken',
    30,
  );
const rehearsed = async (version: string) => (await start(version), ended(version));
const of = ({ studies }: RehearsalView, study: Study | undefined): RehearsedStudyView | undefined =>
  studies.find(({ code }) => code === study?.code);
const row = (version: string) => t.dataSource.getRepository(Rehearsal).findOneByOrFail({ version });
/** What a rehearsal must leave as it is. */
const untouched = () => Promise.all([Run, Submission].map((entity) => t.dataSource.manager.find(entity, { order: { id: 'ASC' } })));

describe('a rehearsal', () => {
  beforeAll(() => send(beginsWith('2.0', 'X')));
  afterAll(() => admin.delete('/api/editions/2.0').expect(204));

  it('tells of each study what the draft would change, and touches nothing of it', async () => {
    const before = await untouched();
    expect(await view('2.0')).toMatchObject({ state: null, against: '1.7', total: 0 });
    const done = await rehearsed('2.0');
    expect(done).toMatchObject({
      state: 'done',
      total: 2,
      done: 2,
      current: null,
      registration: false,
      askedBy: admin.account.displayName,
    });
    // A study without files is not there.
    expect(done.studies.map(({ code, rehearsal, stale }) => [code, rehearsal, stale])).toEqual([
      ['R-1', 'done', null],
      ['R-2', 'done', null],
    ]);
    expect(of(done, first)).toMatchObject({ revision: 1, state: 'valid' });
    expect(of(done, first)?.result).toMatchObject({
      ...{ before: { valid: true, errors: 0 }, after: { valid: false, errors: 2 } },
      ...{ added: 2, fixed: 0, exact: true, reweighed: 0, aside: [] },
    });
    expect(of(done, first)?.result?.touched).toContainEqual({ table: 'phenotype', fields: ['phenotype_source_text'] });
    expect(of(done, second)?.result).toMatchObject({ before: { valid: true }, after: { valid: true, errors: 0 }, added: 0, fixed: 0 });
    expect(await untouched()).toEqual(before);
  });

  it('tells it by table, code and column, without a value of the data', async () => {
    const { body, text } = await admin.get(`${path('2.0')}/studies/R-1`).expect(200);
    const { codes, groups, omitted } = body as RehearsedStudyDetail;
    const expected = { table: 'phenotype', code: 'value.pattern', was: null, becomes: 'error', added: 2, fixed: 0, left: 0 };
    expect(codes).toContainEqual(expected);
    expect(groups[0]).toEqual({ ...expected, field: 'phenotype_source_text' });
    expect(omitted).toBe(0);
    expect(text).not.toContain('Fièvre');
    await admin.get(`${path('2.0')}/studies/NOPE`).expect(404);
    const { body: audit } = await admin.get('/api/audit?action=rehearsal.read').expect(200);
    expect(audit.items[0]).toMatchObject({ study: 'R-1', params: { version: '2.0' } });
  });

  it('goes out as a table', async () => {
    const { text } = await admin.get(`${path('2.0')}/report.tsv?lang=en`).expect(200);
    const rows = text.split('\n').map((line) => line.split('\t'));
    expect(rows.some(([study, , effect]) => study === 'R-2' && effect === 'nothing changes')).toBe(true);
    expect(rows).toContainEqual(
      expect.arrayContaining(['R-1', 'would become invalid', 'yes', 'phenotype', 'error', '2', '0', '0', 'value.pattern']),
    );
  });

  it('asked for again has nothing to do while all of it holds', async () => {
    expect(await rehearsed('2.0')).toMatchObject({ state: 'done', total: 0 });
  });

  it('no longer holds for a study whose content changed, and is made again for that study alone', async () => {
    const file = goodFiles(first as Study)['phenotype.tsv'] ?? '';
    await breaks?.upload('phenotype.tsv', file.replaceAll('Fièvre', 'X')).expect(200);
    const stale = await view('2.0');
    expect([of(stale, first)?.stale, of(stale, second)?.stale]).toEqual(['content', null]);
    const again = await rehearsed('2.0');
    expect(again).toMatchObject({ state: 'done', total: 1 });
    expect(of(again, first)).toMatchObject({ stale: null, result: { added: 0, after: { valid: true } } });
    await breaks?.upload('phenotype.tsv', file).expect(200);
  });

  it('no longer holds once the draft is another file', async () => {
    const revised = beginsWith('2.0', 'F');
    await send(revised);
    const stale = await view('2.0');
    expect(stale.studies.map((one) => one.stale)).toEqual(['draft', 'draft']);
    const again = await rehearsed('2.0');
    expect([of(again, first)?.result?.after.valid, of(again, second)?.result?.after.valid]).toEqual([true, false]);
  });

  it('says that it does not cover the registration of samples where the draft changes it', async () => {
    const raw = beginsWith('2.1', 'X');
    raw.schemas.find(({ name }) => name === 'sample_registration')?.fields.push({ name: 'freezer', valueType: 'string' } as never);
    await send(raw);
    expect((await start('2.1')).registration).toBe(true);
    await ended('2.1');
    await admin.delete('/api/editions/2.1').expect(204);
    await admin.get(path('2.1')).expect(404);
  });
});

describe('a rehearsal that is interrupted', () => {
  beforeEach(() => send(beginsWith('3.0', 'X')));
  afterEach(() => admin.delete('/api/editions/3.0').expect(204));

  /** Asked for while nobody takes it. */
  async function waiting(): Promise<Rehearsal> {
    jest.spyOn(worker.get(Rehearser), 'work').mockResolvedValue();
    await start('3.0');
    return row('3.0');
  }
  const silence = () => t.dataSource.manager.update(Rehearsal, { version: '3.0' }, { state: 'running', heartbeatAt: new Date() });
  const reconcile = () => worker.get(RehearsalReconciler).reconcile(Date.now() + patience.silentMs + 1000);

  it('by a person keeps what was found so far', async () => {
    const threads = worker.get(Threads);
    const begin = threads.start.bind(threads);
    // The second study never comes to an end.
    let stop: (reason: Error) => void = () => undefined;
    const result = new Promise<never>((_, reject) => (stop = reject));
    const hanging = { result, stop: jest.fn(() => Promise.resolve(stop(new ThreadStopped()))) };
    jest
      .spyOn(threads, 'start')
      .mockImplementationOnce(begin)
      .mockReturnValueOnce(hanging as never);
    await start('3.0');
    await until(
      () => view('3.0'),
      ({ state, total, done, current }) => state === 'running' && total === 2 && done === 1 && current === 'R-2',
    );
    const cancelled = (await admin.delete(path('3.0')).expect(200)).body as RehearsalView;
    expect(cancelled).toMatchObject({ state: 'cancelled', done: 1, current: null });
    expect([of(cancelled, first)?.rehearsal, of(cancelled, second)?.rehearsal]).toEqual(['done', 'waiting']);
    await until(
      () => Promise.resolve(hanging.stop.mock.calls.length),
      (calls) => calls > 0,
    );
    // A second cancel has nothing to cancel, and is not told to the audit.
    await admin.delete(path('3.0')).expect(200);
    expect((await admin.get('/api/audit?action=rehearsal.cancelled').expect(200)).body.total).toBe(1);
  });

  it('by a run that people wait for goes on after it', async () => {
    jest.spyOn(worker.get(Runner), 'run').mockResolvedValue();
    await same?.browser.post(`${same.base}/submission/run`).expect(202);
    await start('3.0');
    await until(
      () => view('3.0'),
      ({ state }) => state === 'running',
    );
    await new Promise((resolve) => setTimeout(resolve, 3 * courtesy.lookMs));
    expect(await view('3.0')).toMatchObject({ state: 'running', done: 0, current: null });
    await same?.browser.delete(`${same.base}/submission/run`).expect(200);
    expect(await ended('3.0')).toMatchObject({ state: 'done', done: 2 });
  });

  it('by a Redis that lost it is queued again', async () => {
    jest.spyOn(t.app.get(RehearsalQueue), 'add').mockResolvedValue();
    expect((await start('3.0')).state).toBe('queued');
    await worker.get(RehearsalReconciler).reconcile(Date.now() + patience.queuedMs + 1000);
    expect(await ended('3.0')).toMatchObject({ state: 'done', done: 2 });
  });

  it('by the death of its worker goes on, and ends as ours after the third', async () => {
    const { attempt } = await waiting();
    for (const lost of [1, 2]) {
      await silence();
      await reconcile();
      expect(await row('3.0')).toMatchObject({ state: 'queued', losses: lost, attempt: attempt + lost });
    }
    await silence();
    await reconcile();
    expect(await view('3.0')).toMatchObject({ state: 'broken', current: null });
    jest.restoreAllMocks();
    expect(await rehearsed('3.0')).toMatchObject({ state: 'done', total: 2, done: 2 });
  });

  it('by the fault of one study goes on with the others', async () => {
    const crash = { result: Promise.reject(new ThreadCrash('out of memory')), stop: jest.fn() };
    crash.result.catch(() => undefined);
    jest.spyOn(worker.get(Threads), 'start').mockReturnValueOnce(crash as never);
    const done = await rehearsed('3.0');
    expect(done.studies.map(({ rehearsal, result }) => [rehearsal, result === null])).toEqual([
      ['broken', true],
      ['done', false],
    ]);
    expect(await rehearsed('3.0')).toMatchObject({ state: 'done', total: 1 });
  });

  it('by another file of the draft ends, for what it would find is of no use', async () => {
    await waiting();
    await send(beginsWith('3.0', 'Y'));
    jest.restoreAllMocks();
    const { id, attempt } = await row('3.0');
    await worker.get(Rehearser).work({ id, attempt });
    expect(await view('3.0')).toMatchObject({ state: 'cancelled', done: 0 });
  });

  it('writes nothing of a study whose files were erased meanwhile', async () => {
    const { id, attempt } = await waiting();
    jest.restoreAllMocks();
    const threads = worker.get(Threads);
    const begin = threads.start.bind(threads);
    jest.spyOn(threads, 'start').mockImplementationOnce((task) => {
      const thread = begin(task);
      const erased = t.dataSource.manager.delete(RehearsedStudy, { rehearsalId: id, studyId: first?.id });
      return Object.assign(thread, { result: erased.then(() => thread.result) });
    });
    await worker.get(Rehearser).work({ id, attempt });
    const done = await view('3.0');
    expect([of(done, first)?.rehearsal, of(done, first)?.result]).toEqual(['waiting', null]);
  });
});

describe('a rehearsal of what cannot be rehearsed', () => {
  it('is refused: a faulty draft, one that is published, one that is not there', async () => {
    const raw = beginsWith('4.0', 'X');
    const field = raw.schemas.find(({ name }) => name === 'participant')?.fields.find(({ name }) => name === 'vital_status');
    Object.assign(field ?? {}, { meta: { ...field?.meta, examples: ['Nothing of the list'] } });
    await send(raw);
    expect((await admin.post(path('4.0')).expect(409)).body.code).toBe('dictionary.faulty');
    expect((await admin.post(path('1.7')).expect(409)).body.code).toBe('dictionary.published');
    expect((await admin.post(path('9.9')).expect(404)).body.code).toBe('dictionary.unknown');
    await admin.delete('/api/editions/4.0').expect(204);
  });

  it('is not for curators, nor for people of studies', async () => {
    for (const other of [await staff(t, 'curator'), breaks?.browser as Browser]) {
      await other.get(path('1.7')).expect(403);
      await other.post(path('1.7')).expect(403);
      await other.delete(path('1.7')).expect(403);
      await other.get(`${path('1.7')}/studies/R-1`).expect(403);
      await other.get(`${path('1.7')}/report.tsv`).expect(403);
    }
  });
});

describe('an edition that is to come', () => {
  const coming = async (lead: Workspace | undefined): Promise<ComingEditions> =>
    (await lead?.browser.get(`${lead.base}/coming-editions`).expect(200))?.body;
  const at = new Date(Date.now() + 3_600_000).toISOString();

  it('is told to the leads of a study once it has a date, with what would change for their study and for no other', async () => {
    const { revision } = await send(beginsWith('5.0', 'X'));
    await rehearsed('5.0');
    expect(await coming(breaks)).toEqual({ editions: [] });
    await admin.put('/api/editions/5.0/publication', { at, revision }).expect(200);
    const told = await coming(breaks);
    expect(told.editions).toMatchObject([{ version: '5.0', publishAt: at, registration: false }]);
    expect(told.editions[0]?.rehearsal).toMatchObject({ revision: 1, stale: null, result: { added: 2, after: { valid: false } } });
    expect(told.editions[0]?.rehearsal?.groups).toContainEqual(expect.objectContaining({ field: 'phenotype_source_text', added: 2 }));
    expect((await coming(same)).editions[0]?.rehearsal?.result).toMatchObject({ added: 0, after: { valid: true } });
    expect(JSON.stringify(await coming(same))).not.toContain('R-1');
  });

  it('is told as no longer sure once the files of the study changed, and as not known where it was not rehearsed', async () => {
    await breaks?.browser.delete(`${breaks.base}/submission/tables/phenotype`).expect(200);
    expect((await coming(breaks)).editions[0]?.rehearsal?.stale).toBe('content');
    await t.dataSource.manager.delete(RehearsedStudy, { studyId: second?.id });
    expect((await coming(same)).editions).toMatchObject([{ version: '5.0', rehearsal: null }]);
  });

  it('is told to nobody else', async () => {
    for (const role of ['reader', 'submitter'] as const) {
      await (await person(t, first as Study, role)).get(`${breaks?.base}/coming-editions`).expect(403);
    }
    await same?.browser.get(`${breaks?.base}/coming-editions`).expect(404);
    expect((await admin.delete('/api/editions/5.0/publication?revision=2').expect(200)).body.edition.state).toBe('draft');
    expect(await coming(breaks)).toEqual({ editions: [] });
  });
});
