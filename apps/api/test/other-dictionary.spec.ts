import type { CompletenessView, DictionaryUpload, Page, RegisteredSampleView, TableView, UploadOutcome } from '@cqdg/contract';
import type { Dictionary } from '@cqdg/dictionary';
import { type RawDictionary, icgcLike } from '@cqdg/dictionary/testing';
import ExcelJS from 'exceljs';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { icgcFiles, icgcSamples } from './icgc-files';
import { type Browser, PASSWORD, makeStudy, person, staff } from './people';
import { Workspace, goodFiles, samplesOf, sha256 } from './submissions';

/** A dictionary whose tables and fields no code of ours knows goes the whole way. The tests follow each other: what is in force is one thing. */
let t: TestApp;
let admin: Browser;
let study: Study;
let lead: Workspace;
/** A study that had its tables under the edition that comes with the portal. */
let earlier: Workspace;
beforeAll(async () => {
  t = await startTestApp();
  await t.startWorker();
  admin = await staff(t, 'admin');
  study = await makeStudy(t);
  lead = new Workspace(await person(t, study, 'lead'), study);
  const other = await makeStudy(t);
  earlier = new Workspace(await person(t, other, 'lead'), other);
  await samplesOf(t, other, earlier.browser.account, ['P1', 'P2']);
  await earlier.uploadAll(goodFiles(other));
  expect((await earlier.check()).state).toBe('valid');
});
afterAll(() => t?.close());

async function putInForce(version: string, change?: (raw: RawDictionary) => void): Promise<DictionaryUpload> {
  const file = JSON.stringify(icgcLike(version, change));
  const sent = admin.post('/api/editions/file').set('Content-Type', 'application/octet-stream').send(file);
  const upload = (await sent.expect(200)).body as DictionaryUpload;
  await admin.put(`/api/editions/${version}/publication`, { at: null, revision: upload.edition?.revision }).expect(200);
  return upload;
}
const dictionary = async () => (await lead.browser.get('/api/dictionaries/5.0').expect(200)).body as Dictionary;
const download = async (path: string) => (await lead.browser.get(path).buffer(true).parse(bytes).expect(200)).body as Buffer;
const template = (file: string) => download(`/api/dictionaries/5.0/templates/${file}`);
const report = async (run: string | undefined, lang: string) =>
  (await download(`${lead.base}/runs/${run}/report.tsv?lang=${lang}`)).toString('utf8');
const samples = async (who: Workspace) => (await who.browser.get(`${who.base}/samples`).expect(200)).body as Page<RegisteredSampleView>;

describe('a dictionary with other tables and keys', () => {
  it('is taken without a fault, and put in force', async () => {
    const { edition, faults } = await putInForce('5.0');
    expect(edition).toMatchObject({ name: 'Oncology Data Dictionary', tables: 16, lint: { errors: 0, warnings: 0 } });
    expect(faults.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const file = await lead.browser.get('/api/dictionaries/5.0/lectern').expect(200);
    expect(file.headers['content-disposition']).toContain('Oncology-5.0.json');
  });

  it('gives a template of each of its tables, with its columns', async () => {
    const { schemas } = await dictionary();
    const columns = new Map(schemas.map(({ name, fields }) => [name, fields.map((field) => field.name)]));
    for (const [table, names] of columns) {
      const [header] = (await template(`${table}_v5.0.tsv`)).toString('utf8').replace('\uFEFF', '').split(/\r?\n/);
      expect(header?.split('\t')).toEqual(names);
    }
    for (const name of ['Oncology-5.0-gabarits-fr.xlsx', 'Oncology-5.0-templates-en.xlsx']) {
      const book = new ExcelJS.Workbook();
      await book.xlsx.load((await template(name)).buffer as ArrayBuffer);
      for (const [table, names] of columns) expect((book.getWorksheet(table)?.getRow(1).values as string[]).slice(1)).toEqual(names);
    }
  });

  it('registers samples by its own table', async () => {
    const wrong = (await lead.register('registration.tsv', icgcSamples(study.code).replace('Total DNA', 'Plasma')).expect(200)).body;
    expect(wrong).toMatchObject({ accepted: [{ table: 'registration' }], refused: [] });
    expect((await lead.draftChecked()).draft).toMatchObject({ ready: false, run: { errors: 1 } });
    await lead.register('registration.tsv', icgcSamples(study.code)).expect(200);
    const { draft } = await lead.draftChecked();
    expect(draft).toMatchObject({ ready: true, rows: { new: 2, known: 0, conflict: 0 } });
    await lead.browser.post(`${lead.base}/registration/commit`, { draft: draft?.id }).expect(200);
    expect((await samples(lead)).items).toContainEqual(
      expect.objectContaining({ participant: 'D1', biospecimen: 'SP-D1', sample: 'SA-D1', sampleType: 'Total DNA' }),
    );
    const list = await download(`${lead.base}/samples.tsv`);
    expect(list.toString('utf8')).toBe(icgcSamples(study.code));
  });

  it('finds what is wrong by its own keys, lists, conditions and rules, in both languages', async () => {
    const files = icgcFiles(study.code);
    const spoil = (table: string, from: string, to: string) => (files[`${table}.tsv`] = (files[`${table}.tsv`] ?? '').replace(from, to));
    spoil('surgery', 'TR-D1', 'TR-D9');
    spoil('specimen', 'Colon', 'Liver');
    spoil('exposure', 'Yes\t10', 'Yes\t');
    spoil('treatment', 'D2\tPD-D2\tTR-D2', 'D2\tPD-D2\tTR-D1');
    spoil('biomarker', 'HER2|ER', 'HER2|KRAS');
    spoil('radiation', '25', '95');
    spoil('primary_diagnosis', '18000', '20001');
    spoil('follow_up', '900', '840');
    spoil('sample', `${study.code}\tD2\tSP-D2`, `${study.code}\tD2\tSP-D7`);
    await lead.uploadAll(files);
    const { run, state, tables } = await lead.check();
    expect(state).toBe('invalid');
    expect(tables).toHaveLength(15);
    const found = (await lead.groups(run?.id)).map(({ code, table, field }) => `${table}.${field} ${code}`).sort();
    expect(found).toMatchInlineSnapshot(`
      [
        "biomarker.markers value.not_in_list",
        "chemotherapy.submitter_treatment_id reference.missing",
        "exposure.pack_years value.required",
        "follow_up.relapse_day rule.greater_than",
        "hormone_therapy.submitter_treatment_id reference.missing",
        "immunotherapy.submitter_treatment_id reference.missing",
        "primary_diagnosis.age_at_diagnosis rule.age_after_death",
        "radiation.sessions value.range",
        "radiation.submitter_treatment_id reference.missing",
        "sample.submitter_specimen_id reference.biospecimen_not_registered",
        "sample.submitter_specimen_id reference.missing",
        "specimen.tissue value.not_in_list",
        "surgery.submitter_treatment_id reference.missing",
        "treatment.submitter_treatment_id key.duplicate",
      ]
    `);
    const [fr, en] = [await report(run?.id, 'fr'), await report(run?.id, 'en')];
    expect([fr.split('\n').length, fr.includes('Côlon'), fr.includes('erreur')]).toEqual([en.split('\n').length, true, true]);
    expect([en.includes('Colon'), en.includes('error')]).toEqual([true, true]);
  });

  it('is mended, from a workbook too, and becomes valid', async () => {
    const files = icgcFiles(study.code);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await template('Oncology-5.0-templates-en.xlsx')).buffer as ArrayBuffer);
    const inBook = ['surgery', 'specimen', 'biomarker'];
    for (const table of inBook) {
      const lines = (files[`${table}.tsv`] ?? '').trimEnd().split('\n');
      book.getWorksheet(table)?.addRows(lines.slice(1).map((line) => line.split('\t')));
    }
    const texts = Object.fromEntries(Object.entries(files).filter(([name]) => !inBook.includes(name.replace('.tsv', ''))));
    const outcome = (await lead.upload('tables.xlsx', Buffer.from(await book.xlsx.writeBuffer())).expect(200)).body as UploadOutcome;
    expect(outcome.accepted.map(({ table }) => table).sort()).toEqual(['biomarker', 'specimen', 'surgery']);
    await lead.uploadAll({ ...texts, 'patients.tsv': files['donor.tsv'] ?? '' });
    const view = await lead.check();
    expect([await lead.groups(view.run?.id), view.state]).toEqual([[], 'valid']);
    expect(view.tables.filter(({ mandatory }) => mandatory).map(({ table }) => table)).toEqual(['donor', 'specimen', 'primary_diagnosis']);
  });

  it('says how complete its donors are', async () => {
    const { summary } = (await lead.browser.get(`${lead.base}/completeness`).expect(200)).body as CompletenessView;
    expect(summary).toMatchObject({ participants: 2, mean: 1 });
    expect(summary?.tables.map(({ table }) => table).sort()).toEqual(['donor', 'primary_diagnosis', 'specimen', 'treatment']);
    expect(summary?.map.columns.map(({ participant }) => participant)).toEqual(['D1', 'D2']);
  });

  it('is signed, with a receipt that names it', async () => {
    const { run } = await lead.submission();
    const input = { password: PASSWORD, runId: run?.id, language: 'fr', agreed: true, statement: await lead.statement() };
    const { payload } = (await lead.browser.post(`${lead.base}/submission/sign`, input).expect(200)).body;
    expect(payload.dictionary).toMatchObject({ name: 'Oncology Data Dictionary', version: '5.0' });
    expect(payload.registry).toEqual({ version: 1, samples: 2 });
    expect(payload.files).toHaveLength(15);
    const donors = payload.files.find(({ table }: TableView) => table === 'donor');
    expect(donors).toMatchObject({ name: 'patients.tsv', rows: 2, sha256: sha256(icgcFiles(study.code)['donor.tsv'] ?? '') });
  });
});

it('a dictionary with rules that no check could use is not published', async () => {
  const raw = icgcLike('6.0', ({ meta }) => (meta.portal['rules'] = { '1': { use: 'phase-of-the-moon' } }));
  const sent = admin.post('/api/editions/file').set('Content-Type', 'application/octet-stream').send(JSON.stringify(raw));
  const { edition, faults } = (await sent.expect(200)).body as DictionaryUpload;
  expect(faults).toContainEqual(expect.objectContaining({ code: 'rule.unknown', severity: 'error', path: '/meta/portal/rules/1' }));
  const refused = await admin.put('/api/editions/6.0/publication', { at: null, revision: edition?.revision }).expect(409);
  expect(refused.body.code).toBe('dictionary.faulty');
});

describe('what a study sent under the dictionary before', () => {
  it('is kept and takes no part, where the dictionary has no such table', async () => {
    const view = await earlier.submission();
    expect(view).toMatchObject({ dictionary: '5.0', aside: ['biospecimen', 'participant', 'phenotype', 'study'] });
    expect(view.tables.every(({ file }) => file === null)).toBe(true);
    expect(view.signRefusal).not.toBeNull();
    expect((await earlier.browser.post(`${earlier.base}/submission/run`).expect(409)).body.code).toBe('submission.empty');
    await earlier.browser.get(`${earlier.base}/submission/tables/participant/file`).expect(200);
  });

  it('leaves its registered samples, and tables are checked against them by the names that the dictionary gives', async () => {
    expect((await samples(earlier)).total).toBe(2);
    const list = (await earlier.browser.get(`${earlier.base}/samples.tsv`).buffer(true).expect(200)).text;
    expect(list.split('\n')[0]).toBe('program_id\tsubmitter_donor_id\tsubmitter_specimen_id\tsubmitter_sample_id\tsample_kind');
    const program = earlier.study.code;
    const files = icgcFiles(program, ['P1', 'P2']);
    await earlier.uploadAll(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll('SP-', 'B-')])));
    const view = await earlier.check();
    expect([await earlier.groups(view.run?.id), view.state]).toEqual([[], 'valid']);
    // One more sample of a known specimen; what was registered keeps its type, also where the list has no such type any more.
    await earlier.register('registration.tsv', icgcSamples(program, ['P3', 'P4']).replace('P4\tSP-P4', 'P1\tB-P1')).expect(200);
    expect((await earlier.draftChecked()).draft).toMatchObject({ ready: true, rows: { new: 2, known: 0, conflict: 0 } });
    await earlier.register('registration.tsv', list).expect(200);
    expect((await earlier.draftChecked()).draft).toMatchObject({ ready: false, rows: { new: 0, conflict: 0 } });
    await earlier.browser.delete(`${earlier.base}/registration`).expect(200);
  });

  it('stays registered where the roles go to other fields: the fields of the edition in force are read', async () => {
    await putInForce('5.1', (raw) => {
      const [first] = raw.schemas;
      for (const one of first?.fields ?? []) if (one.name === 'submitter_sample_id') one.name = 'submitter_aliquot_id';
      if (first) first.restrictions.uniqueKey = ['program_id', 'submitter_aliquot_id'];
      raw.meta.portal['registration'] = { ...(raw.meta.portal['registration'] as object), sample: 'submitter_aliquot_id' };
    });
    expect((await samples(earlier)).total).toBe(2);
    const list = (await lead.browser.get(`${lead.base}/samples.tsv`).buffer(true).expect(200)).text;
    expect(list).toContain('submitter_aliquot_id');
    await lead.register('registration.tsv', list).expect(200);
    expect((await lead.draftChecked()).draft).toMatchObject({ rows: { new: 0, known: 2, conflict: 0 }, run: { errors: 0 } });
    expect((await earlier.check()).state).toBe('valid');
  });

  it('is registered no more under a dictionary that asks for none, which every answer says', async () => {
    await putInForce('5.2', (raw) => {
      delete raw.meta.portal['registration'];
      raw.schemas = raw.schemas.filter(({ name }) => name !== 'registration');
    });
    const view = await lead.registration();
    expect(view).toMatchObject({ registered: 2, unasked: true, draft: { ready: false } });
    const { base, browser } = lead;
    const refused = [
      await lead.register('registration.tsv', icgcSamples(study.code)),
      await browser.post(`${base}/registration/run`),
      await browser.get(`${base}/samples.tsv`),
    ];
    expect(refused.map(({ status, body }) => [status, body.code])).toEqual(Array(3).fill([409, 'registration.unasked']));
    expect((await browser.post(`${base}/registration/commit`, { draft: view.draft?.id })).status).toBe(409);
    expect((await samples(lead)).total).toBe(2);
    await browser.get(`${base}/registration/rows`).expect(200);
    expect((await browser.delete(`${base}/registration`).expect(200)).body.draft).toBeNull();
    expect((await earlier.check()).state).toBe('valid');
    const { summary } = (await earlier.browser.get(`${earlier.base}/completeness`).expect(200)).body as CompletenessView;
    expect(summary).toBeNull();
  });
});

function bytes(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const stream = response as NodeJS.ReadableStream;
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}
