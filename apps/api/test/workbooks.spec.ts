import ExcelJS from 'exceljs';
import type { FixOutcome, UploadOutcome } from '@cqdg/contract';
import { cqdgDictionary } from '@cqdg/dictionary/cqdg';
import { workbookTemplate } from '@cqdg/dictionary/templates';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { PASSWORD, makeStudy, person } from './people';
import { Workspace, goodFiles, samplesOf, sha256 } from './submissions';

let t: TestApp;
let study: Study;
let lead: Workspace;
let template: Uint8Array;
beforeAll(async () => {
  t = await startTestApp();
  await t.startWorker();
  template = await workbookTemplate(cqdgDictionary(), 'fr');
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  lead = new Workspace(await person(t, study, 'lead'), study);
  await samplesOf(t, study, lead.browser.account, ['P1', 'P2']);
});

/** The Excel template, filled with the rows of these files. */
async function filled(files: Record<string, string>): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(template as unknown as ExcelJS.Buffer);
  for (const [name, content] of Object.entries(files)) {
    const sheet = book.getWorksheet(name.replace('.tsv', ''));
    const [header = [], ...rows] = content
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    const columns = (sheet?.getRow(1).values as string[]) ?? [];
    rows.forEach((row, at) => {
      row.forEach((value, i) => {
        if (sheet) sheet.getRow(at + 2).getCell(columns.indexOf(header[i] ?? '')).value = value;
      });
    });
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('the filled Excel template', () => {
  it('fills every table that has rows, gives the same findings as the text, and is signed with its own hash', async () => {
    const files = goodFiles(study);
    const book = await filled({ ...files, 'participant.tsv': (files['participant.tsv'] ?? '').replace('Female', 'Femme') });
    const outcome = (await lead.upload('CQDG-1.7-gabarits-fr.xlsx', book).expect(200)).body as UploadOutcome;
    expect(outcome.refused).toEqual([]);
    expect(outcome.accepted.map(({ table, sheet }) => [table, sheet]).sort()).toEqual(
      ['biospecimen', 'participant', 'phenotype', 'study'].map((table) => [table, table]),
    );
    const invalid = await lead.check();
    expect(invalid).toMatchObject({ state: 'invalid', run: { errors: 1 } });
    const [group] = await lead.groups(invalid.run?.id);
    expect(group).toMatchObject({ table: 'participant', field: 'sex', sample: { row: 2, value: 'Femme', proposal: 'Female' } });

    const fix = { runId: invalid.run?.id, table: 'participant', field: 'sex', code: group?.code, from: 'Femme', to: 'Female' };
    const fixed = (await lead.browser.post(`${lead.base}/submission/fixes`, fix).expect(200)).body as FixOutcome;
    expect(fixed.submission.tables.find(({ table }) => table === 'participant')?.file).toMatchObject({
      name: 'participant.tsv',
      sheet: null,
    });
    const valid = await lead.checked();
    expect(valid.state).toBe('valid');

    const input = { password: PASSWORD, runId: valid.run?.id, language: 'fr', agreed: true, statement: await lead.statement() };
    const { payload } = (await lead.browser.post(`${lead.base}/submission/sign`, input).expect(200)).body;
    const signed = payload.files.find(({ table }: { table: string }) => table === 'phenotype');
    expect(signed).toMatchObject({ name: 'CQDG-1.7-gabarits-fr.xlsx › phenotype', rows: 2, sha256: sha256(book) });
    expect(signed.contentSha256).not.toBe(signed.sha256);
    const original = await lead.browser.get(`${lead.base}/submission/tables/phenotype/file`).buffer(true).expect(200);
    expect(sha256(original.body as Buffer)).toBe(sha256(book));
  });

  it('does not register samples from the page of clinical tables, and says so', async () => {
    const samples = `study_id\tsubmitter_participant_id\tsubmitter_biospecimen_id\tsubmitter_sample_id\tsample_type\n${study.code}\tP9\tB9\tS9\tNCIT:C449\n`;
    const book = await filled({ 'sample_registration.tsv': samples, 'participant.tsv': goodFiles(study)['participant.tsv'] ?? '' });
    const outcome = (await lead.upload('tables.xlsx', book).expect(200)).body as UploadOutcome;
    expect(outcome.accepted.map(({ table }) => table)).toEqual(['participant']);
    expect(outcome.refused).toMatchObject([{ code: 'file.registration_table', table: 'sample_registration' }]);

    const registered = (await lead.register('tables.xlsx', book).expect(200)).body as UploadOutcome;
    expect(registered.accepted).toEqual([{ table: 'sample_registration', replaced: false, sheet: 'sample_registration' }]);
    expect((await lead.draftChecked()).draft).toMatchObject({ rows: { new: 1 }, ready: true });
  });

  it('of a single sheet goes to the table that the person chose, where no name tells it', async () => {
    const book = new ExcelJS.Workbook();
    const lines = (goodFiles(study)['participant.tsv'] ?? '').trimEnd().split('\n');
    book.addWorksheet('Feuil1').addRows(lines.map((line) => line.split('\t')));
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    const asked = (await lead.upload('données.xlsx', bytes).expect(200)).body as UploadOutcome;
    expect(asked.accepted).toEqual([]);
    expect(asked.refused.map(({ code, file }) => [code, file])).toContainEqual(['file.workbook_no_table', 'données.xlsx']);
    const chosen = (await lead.upload('données.xlsx', bytes, 'participant').expect(200)).body as UploadOutcome;
    expect(chosen).toEqual({
      fileName: 'données.xlsx',
      accepted: [{ table: 'participant', replaced: false, sheet: 'Feuil1' }],
      refused: [],
    });
  });

  it('that is damaged is refused with a reason', async () => {
    const book = (await filled(goodFiles(study))).subarray(0, 5000);
    const outcome = (await lead.upload('tables.xlsx', book).expect(200)).body as UploadOutcome;
    expect(outcome).toMatchObject({ accepted: [], refused: [{ code: 'file.workbook_damaged', file: 'tables.xlsx' }] });
  });
});
