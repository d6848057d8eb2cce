import ExcelJS from 'exceljs';
import { clinical, registration, type Table } from './data';
import { cqdg, Journey } from './journey';
import { downloaded, drop, go, password, xlsxFile } from './person';

/** The template as the portal gives it, with a study's rows written under the headers, as a person does in Excel. */
async function filled(template: Buffer, tables: Record<string, Table>): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(template as unknown as ArrayBuffer);
  for (const [name, { header, rows }] of Object.entries(tables)) {
    const sheet = workbook.getWorksheet(name);
    if (!sheet) throw new Error(`the template has no sheet ${name}`);
    const columns = (sheet.getRow(1).values as string[]).slice(1);
    rows.forEach((row, i) => {
      columns.forEach((column, at) => {
        const value = row[header.indexOf(column)];
        if (value) sheet.getRow(i + 2).getCell(at + 1).value = value;
      });
    });
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('a study that fills the Excel template', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin();
  });

  afterAll(() => journey?.end());

  it('goes from one workbook to a signed revision, in English', async () => {
    const page = await journey.startStudy(
      'NEURO-1',
      { fr: 'NeuroDév', en: 'NeuroDev' },
      { name: 'Grace Bouchard', email: 'grace@study.test' },
    );
    await page.getByRole('button', { name: 'EN, English' }).click();
    await page.getByRole('heading', { name: 'NeuroDev', level: 1 }).waitFor();

    // The template comes with every table of the dictionary.
    await go(page, 'Dictionary and templates');
    const template = await downloaded(page, 'Excel template', 'CQDG-1.7-templates-en.xlsx');

    // Its samples are registered from the very workbook, once the wrong type is mended.
    const withSlip = await filled(template, { sample_registration: registration('ADN?'), ...clinical({ sex: 'Homme' }) });
    const good = await filled(template, { sample_registration: registration(), ...clinical() });
    await go(page, 'Samples');
    await drop(page, 'Choose a file', [xlsxFile('neuro.xlsx', withSlip)]);
    await page.getByText('1 value outside the list').first().waitFor();
    await drop(page, 'Replace', [xlsxFile('neuro.xlsx', good)]);
    await page.getByRole('button', { name: 'Register 3 samples' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Register 3 samples' }).click();
    await page.getByText('3 samples registered already').waitFor();

    // Its clinical sheets are checked like files, and the error tells sheet row and value.
    await go(page, 'Clinical tables');
    await drop(page, 'Choose files', [xlsxFile('neuro.xlsx', withSlip)]);
    await page.getByRole('button', { name: 'Replace “Homme” with “Male” in 1 cell' }).waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'Homme' }).getByRole('cell').first().innerText()).toBe('3');

    // A mended workbook replaces every table at once.
    await drop(page, 'Choose files', [xlsxFile('neuro.xlsx', good)]);
    await page.getByRole('link', { name: 'Go to the signature' }).click();
    await page.getByRole('checkbox', { name: /I have read/ }).check();
    await page.getByLabel('Your password').fill(password);
    await page.getByRole('button', { name: 'Sign revision 1' }).click();
    await page.getByRole('heading', { name: 'Revision 1 is signed' }).waitFor();

    // The receipt holds for the workbook that was sent, and for no other.
    const receipt = await journey.keep('receipt.json', await downloaded(page, 'Download the receipt'));
    await journey.keepKeys();
    const sent = await journey.keep('neuro.xlsx', good);
    expect((await cqdg('verify', receipt, sent, '--lang', 'en')).stdout).toContain('Grace Bouchard');
    await journey.keep('neuro.xlsx', withSlip);
    await expect(cqdg('verify', receipt, sent, '--lang', 'en')).rejects.toMatchObject({ code: 1 });

    expect(journey.complaints()).toEqual([]);
  });
});
