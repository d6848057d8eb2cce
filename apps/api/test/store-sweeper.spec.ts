import ExcelJS from 'exceljs';
import { Store } from '../src/storage/store';
import { StoreSweeper } from '../src/storage/store-sweeper';
import { type TestApp, startTestApp } from './harness';
import { makeStudy, person } from './people';
import { Workspace, goodFiles, sha256 } from './submissions';

const DAY = 24 * 3600 * 1000;
let t: TestApp;
beforeAll(async () => void (t = await startTestApp()));
afterAll(() => t?.close());

describe('the sweep of the store', () => {
  it('takes away what no study took, a week after, and nothing that a version, a draft, a registration or a run refers to', async () => {
    const study = await makeStudy(t);
    const lead = new Workspace(await person(t, study, 'lead'), study);
    const participant = goodFiles(study)['participant.tsv'] ?? '';
    const replaced = participant.replace('Female', 'Male');
    const samples = 'study_id\tsubmitter_participant_id\tsubmitter_biospecimen_id\tsubmitter_sample_id\tsample_type\n';
    await lead.upload('participant.tsv', replaced).expect(200);
    await lead.upload('participant.tsv', participant).expect(200);
    const worker = await t.startWorker();
    const book = new ExcelJS.Workbook();
    book.addWorksheet('sample_registration').addRows([samples.trim().split('\t'), [study.code, 'P1', 'B1', 'S1', 'NCIT:C449']]);
    const workbook = Buffer.from(await book.xlsx.writeBuffer());
    await lead.register('registration.xlsx', workbook).expect(200);
    const { draft } = await lead.draftChecked();
    await lead.browser.post(`${lead.base}/registration/commit`, { draft: draft?.id }).expect(200);
    await lead.register('registration.tsv', samples).expect(200);
    await lead.upload('study.tsv', 'a;b;c\n1;2;3\n').expect(200);

    const store = t.app.get(Store);
    const kept = async () => {
      const names = [replaced, participant, workbook, samples, 'a;b;c\n1;2;3\n'].map((content) => sha256(content));
      return Promise.all(names.map((name) => store.has(name)));
    };
    await worker.get(StoreSweeper).sweep(Date.now() + 6 * DAY);
    expect(await kept()).toEqual([true, true, true, true, true]);
    await worker.get(StoreSweeper).sweep(Date.now() + 8 * DAY);
    expect(await kept()).toEqual([true, true, true, true, false]);
  });
});
