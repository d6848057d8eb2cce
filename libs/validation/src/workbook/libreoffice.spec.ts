import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { readWorkbook } from './index';
import { smallDictionary } from './testing/small-dictionary';

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Opens a workbook in LibreOffice and saves it again. */
function resaved(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'cqdg-workbook-'));
  try {
    writeFileSync(join(folder, 'people.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), join(folder, 'people.xlsx')], {
      stdio: 'ignore',
      timeout: 120_000,
    });
    return new Uint8Array(readFileSync(join(folder, 'out', 'people.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a workbook that LibreOffice saved', () => {
  it('reads as it did before', async () => {
    if (!hasLibreOffice()) return console.log('skipped: LibreOffice (soffice) is not installed');
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('people');
    sheet.addRow(['person_id', 'age', 'weight', 'alive', 'seen', 'note']);
    sheet.addRow([
      'P1',
      1460,
      0.1 + 0.2,
      true,
      new Date(Date.UTC(2024, 2, 5)),
      { richText: [{ text: 'été ' }, { text: 'rare', font: { bold: true } }] },
    ]);
    sheet.getCell('E2').numFmt = 'dd/mm/yyyy';
    sheet.getCell('A4').value = { formula: '"P"&"2"', result: 'P2' };
    sheet.getCell('B4').value = 1460;
    sheet.getCell('B4').numFmt = 'd/m/yyyy';
    sheet.getCell('C4').value = { formula: '1/0', result: { error: '#DIV/0!' } };
    sheet.getColumn(6).numFmt = '@';
    const before = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), smallDictionary);
    const after = await readWorkbook(resaved(new Uint8Array(await workbook.xlsx.writeBuffer())), smallDictionary);
    expect(new TextDecoder().decode(before.tables[0]?.tsv)).toBe(
      'person_id\tage\tweight\talive\tseen\tnote\nP1\t1460\t0.3\ttrue\t05-03-2024\tété rare\n\nP2\t1903-12-30\t#DIV/0!\t\t\t\n',
    );
    expect(after).toEqual(before);
  }, 150_000);
});
