import { randomInt } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { DiscardInput, DiscardPreview, HeldFileView, Page, TableFile, Tombstone } from '@cqdg/contract';
import { Eraser } from '../src/discards/eraser';
import type { Study } from '../src/studies/study.entities';
import { Store } from '../src/storage/store';
import { type TestApp, startTestApp } from './harness';
import { PASSWORD, makeStudy, person, staff } from './people';
import { Workspace, goodFiles, samplesOf, sha256, until } from './submissions';

/** Has the shape of a health-insurance number; no such person exists. Each test has its own. */
let NAM: string;
const letters = () => Array.from({ length: 4 }, () => String.fromCharCode(65 + randomInt(26))).join('');
const reason = 'Numéro d’assurance maladie dans une colonne';

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
  NAM = `${letters()}85121512`;
  study = await makeStudy(t);
  lead = new Workspace(await person(t, study, 'lead'), study);
  await samplesOf(t, study, lead.browser.account, ['P1', 'P2']);
});

const planted = () => (goodFiles(study)['participant.tsv'] ?? '').replace('Female', NAM);
const good = () => goodFiles(study)['participant.tsv'] ?? '';
const current = async (workspace = lead, table = 'participant') => (await workspace.submission()).tables.find((one) => one.table === table);
const discard = (input: Partial<DiscardInput>, workspace = lead) =>
  workspace.browser.post(`${workspace.base}/discards`, { kind: 'table', scope: 'file', reason, ...input });

/** Where in the store and in every table of the database a text is found. */
async function places(text: string): Promise<string[]> {
  const found: string[] = [];
  const entries = await readdir(t.config.storageDir, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    if ((await readFile(join(entry.parentPath, entry.name))).includes(text)) found.push(entry.name);
  }
  const tables = await t.dataSource.query<{ name: string }[]>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  for (const { name } of tables) {
    const rows = await t.dataSource.query<unknown[]>(`SELECT 1 FROM ${name} AS r WHERE position($1 IN to_jsonb(r)::text) > 0 LIMIT 1`, [
      text,
    ]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

describe('a discarded file', () => {
  it('leaves no byte on disk and no value in any table, only a tombstone in its place', async () => {
    await lead.uploadAll({ ...goodFiles(study), 'participant.tsv': planted() });
    // Under a name that says too much, and once more: the same bytes.
    await lead.upload(`${NAM}.tsv`, planted(), 'participant').expect(200);
    const checked = await lead.check();
    expect(checked.state).toBe('invalid');
    expect((await places(NAM)).sort()).toEqual(expect.arrayContaining([sha256(planted()), 'table_file_version', 'run_table']));
    const id = (await current())?.file?.id;

    const query = new URLSearchParams({ kind: 'table', id: id ?? '', scope: 'file' }).toString();
    const preview = (await lead.browser.get(`${lead.base}/discards/preview?${query}`).expect(200)).body as DiscardPreview;
    expect(preview).toMatchObject({ files: 1, bytes: planted().length, versions: 2, tables: ['participant'], draft: false, signed: false });
    expect(preview.findings).toBeGreaterThan(0);

    const tombstones = (await discard({ id }).expect(200)).body as Tombstone[];
    expect(tombstones).toHaveLength(2);
    expect(await places(NAM)).toEqual([]);
    const table = await current();
    expect(table?.file).toBeNull();
    expect(table?.tombstone).toMatchObject({
      ...{ table: 'participant', revision: 1, sha256: sha256(planted()), bytes: planted().length, reason, byCentre: false },
      discardedBy: lead.browser.account.displayName,
    });
    expect((await lead.submission()).state).toBe('open');
    const listed = (await lead.browser.get(`${lead.base}/discards`).expect(200)).body as Page<Tombstone>;
    expect(listed.total).toBe(2);
    const activity = (await lead.browser.get(`${lead.base}/activity`).expect(200)).body as Page<{ action: string; params: object }>;
    expect(activity.items[0]).toMatchObject({ action: 'file.discarded', params: { kind: 'table', table: 'participant' } });
  });

  it('cannot be discarded twice, downloaded or brought back, and a new one takes its place', async () => {
    await lead.upload('participant.tsv', planted()).expect(200);
    const id = (await current())?.file?.id ?? '';
    await discard({ id }).expect(200);
    expect((await discard({ id }).expect(409)).body.code).toBe('file.discarded');
    await discard({ id: study.id }).expect(404);
    const base = `${lead.base}/submission/tables/participant`;
    expect((await lead.browser.get(`${base}/file?version=${id}`).expect(410)).body.code).toBe('file.gone');
    expect((await lead.browser.post(`${base}/restore`, { version: id }).expect(409)).body.code).toBe('file.discarded');
    await lead.upload('participant.tsv', good()).expect(200);
    expect(await current()).toMatchObject({ file: { sha256: sha256(good()) } });
    expect((await current())?.tombstone).toBeUndefined();
    const versions = (await lead.browser.get(`${base}/versions`).expect(200)).body as Page<TableFile>;
    expect(versions.items.map((one) => one.tombstone?.reason)).toEqual([undefined, reason]);
  });

  it('takes its workbook with it, and every table that came in it', async () => {
    const book = new ExcelJS.Workbook();
    for (const [name, text] of Object.entries({ 'participant.tsv': planted(), 'phenotype.tsv': goodFiles(study)['phenotype.tsv'] ?? '' })) {
      book.addWorksheet(name.replace('.tsv', '')).addRows(
        text
          .trimEnd()
          .split('\n')
          .map((line) => line.split('\t')),
      );
    }
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    await lead.upload('tables.xlsx', bytes).expect(200);
    const [store, contents] = [t.app.get(Store), [sha256(bytes), (await current())?.file?.contentSha256 ?? '']];
    expect(await Promise.all(contents.map((name) => store.has(name)))).toEqual([true, true]);
    const tombstones = (await discard({ id: (await current())?.file?.id }).expect(200)).body as Tombstone[];
    expect(tombstones.map(({ table }) => table)).toEqual(['participant', 'phenotype']);
    expect(await Promise.all(contents.map((name) => store.has(name)))).toEqual([false, false]);
    expect(await places(NAM)).toEqual([]);
  });

  it('takes the former versions of its table with it when it is asked to', async () => {
    for (const content of [planted(), `${planted()}\n`, good()]) await lead.upload('participant.tsv', content).expect(200);
    await discard({ id: (await current())?.file?.id, scope: 'table' }).expect(200);
    expect(await places(NAM)).toEqual([]);
    expect((await lead.browser.get(`${lead.base}/discards`)).body.total).toBe(3);
  });

  it('stays with another study that sent the same bytes, until that one discards it too', async () => {
    const other = new Workspace(await person(t, study, 'lead'), await makeStudy(t));
    const lead2 = new Workspace(await person(t, other.study, 'lead'), other.study);
    await lead.upload('participant.tsv', planted()).expect(200);
    await lead2.upload('participant.tsv', planted()).expect(200);
    await discard({ id: (await current())?.file?.id }).expect(200);
    await lead2.browser.get(`${lead2.base}/submission/tables/participant/file`).expect(200);
    await discard({ id: (await current(lead2))?.file?.id }, lead).expect(404);
    await discard({ id: (await current(lead2))?.file?.id }, lead2).expect(200);
    expect(await places(NAM)).toEqual([]);
  });

  it('is told with a reason, which quotes nothing personal', async () => {
    await lead.upload('participant.tsv', planted()).expect(200);
    const id = (await current())?.file?.id;
    expect((await discard({ id, reason: '  ' }).expect(400)).body.fields).toEqual({ reason: 'required' });
    expect((await discard({ id, reason: `le NAM ${NAM}` }).expect(400)).body.code).toBe('discard.reason_personal');
    expect((await current())?.file?.id).toBe(id);
  });

  it('is erased by the worker where the process that discarded it died before its bytes were gone', async () => {
    await lead.upload('participant.tsv', planted()).expect(200);
    const finish = jest.spyOn(t.app.get(Eraser), 'finish').mockResolvedValue();
    await discard({ id: (await current())?.file?.id }).expect(200);
    finish.mockRestore();
    const store = t.app.get(Store);
    expect(await store.has(sha256(planted()))).toBe(true);
    await worker.get(Eraser).finish();
    expect(await store.has(sha256(planted()))).toBe(false);
  });
});

describe('a file of samples', () => {
  const header = ['study_id', 'submitter_participant_id', 'submitter_biospecimen_id', 'submitter_sample_id', 'sample_type'].join('\t');

  it('can be discarded while it is a draft', async () => {
    await lead.register('samples.tsv', `${header}\n${study.code}\t${NAM}\tB1\tS1\tNCIT:C449\n`).expect(200);
    const { draft } = await lead.draftChecked();
    await discard({ kind: 'draft', id: draft?.id }).expect(200);
    expect(await places(NAM)).toEqual([]);
    expect(await lead.registration()).toMatchObject({ draft: null, tombstone: { kind: 'draft', table: null, reason } });
  });

  it('can be discarded once its samples are registered; they stay', async () => {
    const content = `${header}\n${study.code}\tP9\tB9\tS9\tNCIT:C449\n`;
    await lead.register('samples.tsv', content).expect(200);
    const { draft } = await lead.draftChecked();
    await lead.browser.post(`${lead.base}/registration/commit`, { draft: draft?.id }).expect(200);
    await discard({ kind: 'registered', id: draft?.id }).expect(200);
    expect(await t.app.get(Store).has(sha256(content))).toBe(false);
    expect(await lead.registration()).toMatchObject({ registered: 3, tombstone: { kind: 'registered' } });
  });
});

describe('a signed file', () => {
  it('is discarded by nobody of the study; the centre erases it with a reason, and the receipt stays as it was', async () => {
    await lead.uploadAll(goodFiles(study));
    const valid = await lead.check();
    const input = { password: PASSWORD, runId: valid.run?.id, language: 'fr', agreed: true, statement: await lead.statement() };
    const receipt = (await lead.browser.post(`${lead.base}/submission/sign`, input).expect(200)).body;
    const id = (await current())?.file?.id;
    expect((await discard({ id }).expect(409)).body.code).toBe('file.signed');
    expect(await t.app.get(Store).has(sha256(good()))).toBe(true);

    const admin = await staff(t, 'admin');
    const erased = await admin.post(`${lead.base}/erasures`, { kind: 'table', scope: 'file', id, reason }).expect(200);
    expect(erased.body).toMatchObject([{ table: 'participant', byCentre: true, discardedBy: admin.account.displayName }]);
    expect(await t.app.get(Store).has(sha256(good()))).toBe(false);
    const after = await lead.submission();
    expect(after).toMatchObject({ state: 'signed', receipt: { id: receipt.payload.id } });
    expect(after.tables.find(({ table }) => table === 'participant')).toMatchObject({ file: null, tombstone: { byCentre: true } });
    expect((await lead.browser.get(`${lead.base}/receipts/${receipt.payload.id}`).expect(200)).body).toEqual(receipt);
    expect(JSON.stringify(receipt.payload)).toContain(sha256(good()));
  });
});

describe('the files that a study holds', () => {
  it('are listed for the centre, newest first, without those that were discarded', async () => {
    await lead.uploadAll(goodFiles(study));
    const curator = await staff(t, 'curator');
    const list = async () => (await curator.get(`${lead.base}/held-files`).expect(200)).body as Page<HeldFileView>;
    const { items, total } = await list();
    expect([total, items.map(({ table }) => table).sort()]).toEqual([4, ['biospecimen', 'participant', 'phenotype', 'study']]);
    expect(items[0]).toMatchObject({ kind: 'table', revision: 1, uploadedBy: lead.browser.account.displayName });
    await discard({ id: (await current())?.file?.id }).expect(200);
    expect((await list()).items.map(({ table }) => table)).not.toContain('participant');
    await lead.browser.get(`${lead.base}/held-files`).expect(403);
    const other = new Workspace(await person(t, null, null), study);
    await other.browser.get(`${lead.base}/held-files`).expect(404);
  });
});

describe('at the same time', () => {
  it('as a run: the run ends without results, and nothing of the file comes back', async () => {
    await lead.uploadAll({ ...goodFiles(study), 'participant.tsv': planted() });
    const id = (await current())?.file?.id;
    await Promise.all([lead.browser.post(`${lead.base}/submission/run`), discard({ id }).expect(200)]);
    await until(
      () => t.dataSource.query<unknown[]>(`SELECT 1 FROM run WHERE study_id = $1 AND state IN ('queued', 'running')`, [study.id]),
      (rows) => rows.length === 0,
    );
    expect(await places(NAM)).toEqual([]);
    expect((await current())?.file).toBeNull();
  });

  it('as uploads of the same bytes: each version that counts has its bytes', async () => {
    await lead.upload('participant.tsv', planted()).expect(200);
    for (let round = 0; round < 5; round++) {
      const id = (await current())?.file?.id;
      const uploads = await Promise.all([
        lead.upload('participant.tsv', planted()),
        id ? discard({ id }) : Promise.resolve(null),
        lead.upload('participant.tsv', planted()),
      ]);
      for (const answer of uploads) expect(answer?.status ?? 200).toBeLessThan(500);
      const held = (await current())?.file;
      if (held) await lead.browser.get(`${lead.base}/submission/tables/participant/file`).expect(200);
    }
  });

  it('twice: one does it, the other is told', async () => {
    await lead.upload('participant.tsv', planted()).expect(200);
    const id = (await current())?.file?.id;
    const answers = await Promise.all([discard({ id }), discard({ id })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
