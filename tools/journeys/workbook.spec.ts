import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import type { Browser } from 'playwright-core';
import { openBrowser, visit, type Visit } from './browser';
import { clinical, registration, type Table } from './data';
import { acceptInvitation, createStudy, drop, go, password, signIn, xlsxFile } from './person';
import { startStack, type Stack } from './stack';

const root = join(__dirname, '../..');
const cqdg = (...args: string[]) => promisify(execFile)(process.execPath, [join(root, 'tools/cqdg.mjs'), ...args], { cwd: root });

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
  let stack: Stack;
  let browser: Browser;
  let staff: Visit;
  let lead: Visit;
  let folder: string;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    folder = await mkdtemp(join(tmpdir(), 'cqdg-files-'));
    staff = await visit(browser, stack.url);
    lead = await visit(browser, stack.url);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('goes from one workbook to a signed revision, in English', async () => {
    const { page } = lead;
    const admin = stack.accounts[0];
    if (!admin) throw new Error('the seed made no administrator');
    await signIn(staff.page, '/admin/', admin.email, admin.password);
    const link = await createStudy(staff.page, 'NEURO-1', { fr: 'NeuroDév', en: 'NeuroDev' }, 'grace@study.test');
    await acceptInvitation(page, link, 'Grace Bouchard');
    await page.getByRole('button', { name: 'EN, English' }).click();
    await page.getByRole('heading', { name: 'NeuroDev', level: 1 }).waitFor();

    // The template comes with every table of the dictionary.
    await go(page, 'Dictionary and templates');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Excel template' }).click();
    expect((await download).suggestedFilename()).toBe('CQDG-1.7-templates-en.xlsx');
    const template = await readFile(await (await download).path());

    // Its samples are registered from the very workbook, once the wrong type is mended.
    const withSlip = await filled(template, { sample_registration: registration('ADN?'), ...clinical({ sex: 'Homme' }) });
    const good = await filled(template, { sample_registration: registration(), ...clinical() });
    await go(page, 'Samples');
    await drop(page, 'Choose a file', [xlsxFile('neuro.xlsx', withSlip)]);
    await page.getByText('1 value outside the list').first().waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Replace', exact: true }).click();
    await (await chooser).setFiles([xlsxFile('neuro.xlsx', good)]);
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
    const receipt = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the receipt' }).click();
    await (await receipt).saveAs(join(folder, 'receipt.json'));
    await writeFile(join(folder, 'cqdg-keys.json'), await (await fetch(`${stack.url}/.well-known/cqdg-keys.json`)).text());
    await writeFile(join(folder, 'neuro.xlsx'), good);
    const verify = ['verify', join(folder, 'receipt.json'), join(folder, 'neuro.xlsx'), '--lang', 'en'];
    expect((await cqdg(...verify)).stdout).toContain('Grace Bouchard');
    await writeFile(join(folder, 'neuro.xlsx'), withSlip);
    await expect(cqdg(...verify)).rejects.toMatchObject({ code: 1 });

    expect([...staff.complaints, ...lead.complaints]).toEqual([]);
  });
});
