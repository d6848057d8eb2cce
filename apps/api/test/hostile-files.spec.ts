import { gzipSync } from 'node:zlib';
import type { UploadOutcome } from '@cqdg/contract';
import type { Study } from '../src/studies/study.entities';
import { type TestApp, startTestApp } from './harness';
import { bomb, bookOf, encrypted, tampered, withEntities, withExternalLink, withMacros } from './hostile-books';
import { makeStudy, person } from './people';
import { Workspace, goodFiles, samplesOf } from './submissions';

// Each file is sent as a person would, and checked by the worker. docs/hostile-inputs.md names these tests.
let t: TestApp;
let study: Study;
let lead: Workspace;
beforeAll(async () => {
  t = await startTestApp();
  await t.startWorker();
});
afterAll(() => t?.close());
beforeEach(async () => {
  study = await makeStudy(t);
  lead = new Workspace(await person(t, study, 'lead'), study);
  await samplesOf(t, study, lead.browser.account, ['P1', 'P2']);
});

const good = () => goodFiles(study)['participant.tsv'] ?? '';
const send = async (name: string, content: string | Buffer, table?: string) =>
  (await lead.upload(name, content, table).expect(200)).body as UploadOutcome;
/** The codes of what a check of the submission finds in the table of participants. */
async function found(): Promise<string[]> {
  const checked = await lead.check();
  const groups = await lead.groups(checked.run?.id);
  return [...new Set(groups.filter(({ table }) => table === 'participant').map(({ code }) => code))].sort();
}
const changed = (from: string, to: string) => good().replace(from, to);
const utf16 = (text: string, bom: boolean) => Buffer.from(`${bom ? '\ufeff' : ''}${text}`, 'utf16le');

describe('a file that is not its table', () => {
  it.each<[string, string, (good: string) => Buffer | string, string]>([
    ['binary content', 'participant.tsv', () => Buffer.from([0x50, 0x4b, 3, 4, 0, 255, 1, 2, 0, 0]), 'file.binary'],
    ['nothing at all', 'participant.tsv', () => '', 'file.empty'],
    ['NUL bytes', 'participant.tsv', (text) => text.replace('Female', '\0\0\0'), 'file.binary'],
    ['commas for tabs', 'participant.tsv', (text) => text.replaceAll('\t', ','), 'file.separator'],
    ['a wrong extension', 'participant.exe', (text) => text, 'file.type'],
    ['the extension of workbooks with macros', 'participant.xlsm', (text) => text, 'file.type'],
    ['a gzip under the name of a table', 'participant.tsv', (text) => gzipSync(text).subarray(0, 40), 'file.binary'],
    ['a truncated gzip', 'participant.tsv.gz', (text) => gzipSync(text).subarray(0, 40), 'file.type'],
    ['a text under the name of a workbook', 'participant.xlsx', (text) => text, 'file.workbook_damaged'],
    ['an encrypted workbook', 'participant.xlsx', () => encrypted(), 'file.workbook_encrypted'],
  ])('is refused with the reason: %s', async (_what, name, content, code) => {
    await send('participant.tsv', good());
    const outcome = await send(name, content(good()));
    expect([outcome.accepted, outcome.refused.map((one) => one.code)]).toEqual([[], [code]]);
    expect((await lead.submission()).tables.find(({ table }) => table === 'participant')?.file).not.toBeNull();
  });

  it('is refused with the reason: a truncated zip', async () => {
    const book = await bookOf('participant', good());
    for (const length of [10, 200, Math.floor(book.length / 2), book.length - 1]) {
      const outcome = await send('participant.xlsx', book.subarray(0, length));
      expect([length, outcome.accepted, outcome.refused.map((one) => one.code)]).toEqual([length, [], ['file.workbook_damaged']]);
    }
  });

  it('is refused with the reason: a workbook that unpacks to 400 MB', async () => {
    const outcome = await send('participant.xlsx', bomb(await bookOf('participant', good()), 400));
    expect([outcome.accepted, outcome.refused.map((one) => one.code)]).toEqual([[], ['file.workbook_damaged']]);
  }, 300_000);

  it('is refused, or read without them: entities in the XML of a workbook', async () => {
    const outcome = await send('participant.xlsx', withEntities(await bookOf('participant', good())));
    const file = await lead.browser.get(`${lead.base}/submission/tables/participant/file`);
    expect(String(file.body) + JSON.stringify(outcome)).not.toMatch(/root:|aaaaaaaaaaaaaaaaaaaa/);
  });
});

describe('a clumsy file', () => {
  it.each<[string, (good: string) => Buffer | string, string[]]>([
    ['a header and nothing else', (text) => text.split('\n')[0] ?? '', ['file.no_rows']],
    ['UTF-16 with its mark', (text) => utf16(text, true), ['file.encoding']],
    ['UTF-16 without a mark', (text) => utf16(text, false), ['file.encoding']],
    ['UTF-16 of the other byte order', (text) => utf16(text, true).swap16(), ['file.encoding']],
    [
      'Windows-1252',
      (text) => Buffer.from(text.replace('P1', 'Pé'), 'latin1'),
      ['file.encoding', 'reference.participant_not_registered', 'value.pattern'],
    ],
    ['line ends of all kinds', (text) => text.replace('\n', '\r\n').replace('Unknown\n', 'Unknown\r'), []],
    ['an unclosed quote', (text) => text.replace('Female', '"Female'), ['value.not_in_list']],
    ['the same column twice', (text) => text.replaceAll('\n', '\tFemale\n').replace('\tFemale', '\tsex'), ['header.duplicate']],
    [
      '10,000 columns',
      (text) =>
        text
          .split('\n')
          .map((line, at) => (line ? line + Array.from({ length: 10_000 }, (_, i) => `\t${at ? i : `column_${i}`}`).join('') : ''))
          .join('\n'),
      ['header.unknown'],
    ],
    ['a cell of 32,767 characters', (text) => text.replace('Female', 'x'.repeat(32_767)), ['value.not_in_list']],
    [
      'a line of 3 MB',
      (text) => `${text}${study.code}\tP3\t${'x'.repeat(3_000_000)}\tUnknown\n`,
      ['reference.participant_not_registered', 'value.too_long'],
    ],
    ['short and long rows', (text) => `${text}${study.code}\n${'x\t'.repeat(500)}\n`, ['row.width']],
  ])('is read, and told of: %s', async (_what, content, codes) => {
    expect((await send('participant.tsv', content(good()))).refused).toEqual([]);
    expect(await found()).toEqual(codes);
  });

  it('of a table that has one already replaces it, and the former one stays to bring back', async () => {
    await send('participant.tsv', good());
    const outcome = await send('participant_v2.txt', changed('Female', 'Male'));
    expect(outcome.accepted).toMatchObject([{ table: 'participant', replaced: true }]);
    expect((await lead.browser.get(`${lead.base}/submission/tables/participant/versions`)).body.total).toBe(2);
  });
});

describe('a workbook', () => {
  const rows = () => good().trimEnd().split('\n').length;
  it('with macros is read without them', async () => {
    await send('participant.xlsx', withMacros(await bookOf('participant', good())));
    const checked = await lead.check();
    expect((await lead.groups(checked.run?.id)).map(({ code }) => code)).toContain('file.workbook_macros');
    expect(await found()).toEqual([]);
  });

  it('with links to other machines is read without following them', async () => {
    const outcome = await send('participant.xlsx', withExternalLink(await bookOf('participant', good())));
    expect(outcome).toMatchObject({ accepted: [{ table: 'participant' }], refused: [] });
    expect(await found()).toEqual([]);
  });

  it('with formulas gives the results that Excel kept, and a finding where it kept none', async () => {
    const book = await bookOf('participant', good(), (made) => {
      const sheet = made.worksheets[0];
      if (sheet) sheet.getCell('C2').value = { formula: 'CONCAT("Fe","male")', result: 'Female' };
      if (sheet) sheet.getCell('C3').value = { formula: 'WEBSERVICE("http://other-machine")' } as never;
    });
    await send('participant.xlsx', book);
    expect(await found()).toEqual(['value.excel_formula']);
  });

  it('with a hidden sheet, hidden rows and merged cells is read whole, and says so', async () => {
    const book = await bookOf('participant', good(), (made) => {
      const sheet = made.worksheets[0];
      if (!sheet) return;
      sheet.getRow(2).hidden = true;
      sheet.mergeCells(`D2:D${rows()}`);
      made.addWorksheet('notes');
      sheet.state = 'hidden';
    });
    await send('participant.xlsx', book);
    expect(await found()).toEqual(expect.arrayContaining(['file.sheet_hidden', 'file.sheet_hidden_cells', 'value.excel_merged']));
  });

  it('with parts that lead out of it is read within it', async () => {
    const outcome = await send(
      'participant.xlsx',
      tampered(await bookOf('participant', good()), (parts) => void (parts['../../../../etc/cron.d/x'] = Buffer.from('* * * * * root x'))),
    );
    expect(outcome).toMatchObject({ accepted: [{ table: 'participant' }] });
  });
});

describe('the name of a file', () => {
  it.each([
    ['leads out of a folder', '../../../etc/participant.tsv', 'participant.tsv'],
    ['leads out of a folder of Windows', '..\\..\\windows\\participant.tsv', 'participant.tsv'],
    ['has control characters', 'parti\r\ncipant\u0000.tsv\u001b[31m', 'participant.tsv[31m'],
    ['turns its letters', 'participant_\u202evst.tsv', 'participant_vst.tsv'],
    ['is a script', 'participant_<img src=x onerror=alert(1)>.tsv', 'participant_<img src=x onerror=alert(1)>.tsv'],
  ])('that %s is a text and no more', async (_what, name, shown) => {
    const outcome = await send(name, good(), 'participant');
    expect(outcome.fileName).toBe(shown);
    const file = (await lead.submission()).tables.find(({ table }) => table === 'participant')?.file;
    if (!file) return;
    const got = await lead.browser.get(`${lead.base}/submission/tables/participant/file`).expect(200);
    expect(got.get('Content-Disposition')).not.toMatch(/[\r\n\0]|\.\.[\\/]/);
    expect(got.get('Content-Type')).toContain('application/octet-stream');
    expect(got.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it('of 300 characters is refused', async () => {
    const answer = await lead.upload(`${'p'.repeat(300)}.tsv`, good(), 'participant').expect(400);
    expect(answer.body).toMatchObject({ code: 'input.invalid', fields: { name: 'too_long' } });
  });
});

describe('a cell that a spreadsheet would run', () => {
  it.each(['=cmd|"/c calc"!A1', '+1+cmd', '-1+cmd', '@SUM(1)'])('is a text in our reports: %s', async (formula) => {
    await send('participant.tsv', changed('Female', formula));
    const checked = await lead.check();
    const report = await lead.browser.get(`${lead.base}/runs/${checked.run?.id}/report.tsv`).buffer(true).expect(200);
    const text = report.text ?? String(report.body);
    expect(text).toContain(`\t'${formula}`);
    expect(text).not.toMatch(/(^|\t)[=+@-][^\t\n]*(cmd|SUM)/m);
  });
});
