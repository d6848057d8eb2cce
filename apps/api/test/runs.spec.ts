import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { Finding } from '@cqdg/contract';
import type { Study } from '../src/studies/study.entities';
import { RunQueue } from '../src/validation/run-queue';
import { RunReconciler, patience } from '../src/validation/run-reconciler';
import { RunResults } from '../src/validation/run-results';
import { Run } from '../src/validation/run.entity';
import { Runner, watchdog } from '../src/validation/runner';
import { Threads } from '../src/validation/thread/threads';
import { type TestApp, startTestApp } from './harness';
import { makeStudy, person } from './people';
import { Workspace, goodFiles, samplesOf, until } from './submissions';

let t: TestApp;
let worker: INestApplicationContext;
let study: Study;
let lead: Workspace;
beforeAll(async () => {
  t = await startTestApp();
  worker = await t.startWorker();
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  lead = new Workspace(await person(t, study, 'lead'), study);
  await samplesOf(t, study, lead.browser.account, ['P1', 'P2']);
  await lead.uploadAll(goodFiles(study));
});
afterEach(() => jest.restoreAllMocks());

const runs = () => t.dataSource.getRepository(Run);
const current = async () => runs().findOneByOrFail({ id: (await lead.submission()).run?.id ?? '' });
/** A run that is asked for while nobody takes it. */
async function waiting(): Promise<Run> {
  jest.spyOn(worker.get(Runner), 'run').mockResolvedValue();
  await lead.browser.post(`${lead.base}/submission/run`).expect(202);
  return current();
}
const result = (errors = 0) => ({
  kept: [] as Finding[],
  samples: [],
  result: {
    summary: { valid: errors === 0, tables: [], errors, warnings: 0, byCode: {}, rows: 4 },
    groups: [],
    identities: new Uint8Array(),
    completeness: null,
  },
});

describe('a run', () => {
  it('is refused where there is nothing to check, or where one is under way', async () => {
    const empty = await makeStudy(t);
    const alone = new Workspace(await person(t, empty, 'submitter'), empty);
    // Before anybody looked at its page, and after.
    expect((await alone.browser.post(`${alone.base}/submission/run`).expect(409)).body.code).toBe('submission.empty');
    await alone.submission();
    expect((await alone.browser.post(`${alone.base}/submission/run`).expect(409)).body.code).toBe('submission.empty');
    await waiting();
    expect((await lead.browser.post(`${lead.base}/submission/run`).expect(409)).body.code).toBe('submission.validating');
  });

  it('can be stopped, and then writes nothing', async () => {
    const run = await waiting();
    await runs().update(run.id, { state: 'running' });
    expect((await lead.browser.delete(`${lead.base}/submission/run`).expect(200)).body).toMatchObject({
      state: 'open',
      run: { state: 'superseded' },
    });
    expect(await worker.get(RunResults).commit({ runId: run.id, attempt: 1 }, result())).toBe(false);
  });

  it('ends without results when a file changes meanwhile', async () => {
    const run = await waiting();
    await runs().update(run.id, { state: 'running' });
    await lead.upload('participant.tsv', goodFiles(study, ['P1'])['participant.tsv'] ?? '').expect(200);
    expect(await worker.get(RunResults).commit({ runId: run.id, attempt: 1 }, result())).toBe(false);
    expect(await lead.submission()).toMatchObject({ state: 'open', run: { state: 'superseded', errors: 0 } });
  });

  it('is written by the attempt that holds it, not by a late one', async () => {
    const run = await waiting();
    await runs().update(run.id, { state: 'running', attempt: 2 });
    expect(await worker.get(RunResults).commit({ runId: run.id, attempt: 1 }, result(5))).toBe(false);
    expect(await worker.get(RunResults).commit({ runId: run.id, attempt: 2 }, result())).toBe(true);
    expect(await worker.get(RunResults).commit({ runId: run.id, attempt: 2 }, result(7))).toBe(false);
    expect(await lead.submission()).toMatchObject({ state: 'valid', run: { state: 'passed', errors: 0 } });
  });

  it('that breaks is said to be our fault, and can be asked for again', async () => {
    const program = join(t.config.dataDir, 'dies.mjs');
    await writeFile(program, 'process.exit(9);');
    const threads = worker.get(Threads);
    const start = jest
      .spyOn(threads, 'start')
      .mockImplementation((task, news) => new Threads(new URL(`file://${program}`)).start(task, news));
    expect(await lead.check()).toMatchObject({ state: 'open', run: { state: 'broken', errors: 0 } });
    start.mockRestore();
    expect(await lead.check()).toMatchObject({ state: 'valid', run: { state: 'passed', number: 2 } });
  });

  it('whose thread hangs is ended by the watchdog, as our fault', async () => {
    const program = join(t.config.dataDir, 'silent.mjs');
    await writeFile(program, 'for (;;);');
    const threads = worker.get(Threads);
    jest.spyOn(threads, 'start').mockImplementation((task, news) => new Threads(new URL(`file://${program}`)).start(task, news));
    const patient = watchdog.silentMs;
    watchdog.silentMs = 1000;
    try {
      expect(await lead.check()).toMatchObject({ state: 'open', run: { state: 'broken' } });
    } finally {
      watchdog.silentMs = patient;
    }
    jest.restoreAllMocks();
    expect(await lead.check()).toMatchObject({ state: 'valid' });
  });

  it('whose thread never ends is stopped when it is no longer wanted', async () => {
    const program = join(t.config.dataDir, 'hangs.mjs');
    await writeFile(program, 'setInterval(() => undefined, 1000);');
    const threads = worker.get(Threads);
    jest.spyOn(threads, 'start').mockImplementation((task, news) => new Threads(new URL(`file://${program}`)).start(task, news));
    await lead.browser.post(`${lead.base}/submission/run`).expect(202);
    await until(current, (run) => run.state === 'running');
    await lead.browser.delete(`${lead.base}/submission/run`).expect(200);
    jest.restoreAllMocks();
    expect(await lead.check()).toMatchObject({ state: 'valid' });
  });
});

describe('the reconciler', () => {
  it('queues a run that Redis lost', async () => {
    jest.spyOn(t.app.get(RunQueue), 'add').mockResolvedValue();
    await lead.browser.post(`${lead.base}/submission/run`).expect(202);
    expect((await current()).state).toBe('queued');
    await worker.get(RunReconciler).reconcile(Date.now() + patience.queuedMs);
    expect(await lead.checked()).toMatchObject({ state: 'valid' });
  });

  it('takes up a run whose worker died, and gives up after three attempts', async () => {
    const run = await waiting();
    const silent = { state: 'running' as const, heartbeatAt: new Date() };
    for (const attempt of [1, 2]) {
      await runs().update(run.id, silent);
      await worker.get(RunReconciler).reconcile(Date.now() + patience.silentMs + 1000);
      expect(await current()).toMatchObject({ state: 'queued', attempt: attempt + 1 });
    }
    await runs().update(run.id, silent);
    await worker.get(RunReconciler).reconcile(Date.now() + patience.silentMs + 1000);
    expect(await lead.submission()).toMatchObject({ state: 'open', run: { state: 'broken' } });
  });

  it('leaves a run alone that gives signs of life', async () => {
    const run = await waiting();
    await runs().update(run.id, { state: 'running', heartbeatAt: new Date() });
    await worker.get(RunReconciler).reconcile();
    expect(await current()).toMatchObject({ state: 'running', attempt: 1 });
  });
});

describe('a run that waits', () => {
  it('knows its place in line, behind those of every study that came before', async () => {
    await waiting();
    const nextStudy = await makeStudy(t);
    const next = new Workspace(await person(t, nextStudy, 'lead'), nextStudy);
    await next.uploadAll(goodFiles(nextStudy));
    await next.browser.post(`${next.base}/submission/run`).expect(202);
    const [mine, theirs] = [(await lead.submission()).run?.place ?? 0, (await next.submission()).run?.place ?? 0];
    expect(theirs).toBe(mine + 1);
    await lead.browser.delete(`${lead.base}/submission/run`).expect(200);
    expect((await next.submission()).run?.place).toBe(theirs - 1);
    expect((await lead.submission()).run?.place).toBeUndefined();
  });
});

describe('the report of a run', () => {
  it('is a table with sentences in the language asked for, and no formula in it', async () => {
    await lead.upload('participant.tsv', (goodFiles(study)['participant.tsv'] ?? '').replace('Female', '=1+1'));
    const view = await lead.check();
    const report = async (lang: string) => {
      const answer = await lead.browser.get(`${lead.base}/runs/${view.run?.id}/report.tsv?lang=${lang}`).buffer(true).expect(200);
      return answer.text
        .replace('\uFEFF', '')
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t'));
    };
    const [header, row] = await report('fr');
    expect(header?.slice(0, 5)).toEqual(['fichier', 'table', 'ligne', 'champ', 'gravité']);
    expect(row?.slice(0, 5)).toEqual(['participant.tsv', 'participant', '2', 'sex', 'erreur']);
    expect(row?.[6]).toBe("'=1+1");
    expect(row?.[7]).toContain('Male (Homme)');
    expect(row).toHaveLength(header?.length ?? 0);
    expect((await report('en'))[1]?.[4]).toBe('error');
  });

  it('says what was found where no single value tells it', async () => {
    const participants = goodFiles(study)['participant.tsv'] ?? '';
    await lead.upload('participant.tsv', participants + (participants.split('\n')[1] ?? ''));
    const view = await lead.check();
    const answer = await lead.browser.get(`${lead.base}/runs/${view.run?.id}/report.tsv?lang=en`).buffer(true).expect(200);
    expect(answer.text).toContain('Duplicate identifier. Row 2 already has');
  });
});

describe('findings beyond the cap', () => {
  it('are counted exactly, by table, group and filter, though not kept', async () => {
    const rows = 100_500;
    const bad = 'study_id\tsubmitter_participant_id\tphenotype_source_text\tphenotype_HPO_code\tphenotype_observed\n';
    const content = bad + `${study.code}\tP1\tFièvre\tHP:12\ttrue\n`.repeat(rows);
    await lead.upload('phenotype.tsv', content).expect(200);
    await lead.browser.post(`${lead.base}/submission/run`).expect(202);
    const view = await lead.checked(60);
    expect(view.run).toMatchObject({ state: 'failed', errors: rows, kept: 100_000 });
    const groups = await lead.groups(view.run?.id);
    expect(groups.find((group) => group.field === 'phenotype_HPO_code')?.count).toBe(rows);
    const page = await lead.browser.get(
      `${lead.base}/runs/${view.run?.id}/findings?field=phenotype_HPO_code&severity=error&page=3&size=10`,
    );
    expect(page.body).toMatchObject({ total: rows, kept: 100_000, items: { length: 10 } });
    expect(view.tables.find(({ table }) => table === 'phenotype')?.checked).toMatchObject({ rows, errors: rows });
  });
});

describe('the runs of another study', () => {
  it('cannot be reached through one’s own', async () => {
    const view = await lead.check();
    const otherStudy = await makeStudy(t);
    const other = new Workspace(await person(t, otherStudy, 'lead'), otherStudy);
    for (const what of ['', '/groups', '/findings', '/report.tsv']) {
      await lead.browser.get(`${lead.base}/runs/${view.run?.id}${what}`).expect(200);
      await other.browser.get(`${other.base}/runs/${view.run?.id}${what}`).expect(404);
    }
  });
});
