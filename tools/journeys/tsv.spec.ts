import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { openBrowser, visit, type Visit } from './browser';
import { clinical, registration, tsv } from './data';
import { acceptInvitation, createStudy, drop, go, password, signIn, tsvFile } from './person';
import { startStack, type Stack } from './stack';

const root = join(__dirname, '../..');
const cqdg = (...args: string[]) => promisify(execFile)(process.execPath, [join(root, 'tools/cqdg.mjs'), ...args], { cwd: root });

describe('a study that sends TSV files', () => {
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

  it('goes from the invitation to a signed revision whose receipt anyone can verify', async () => {
    const { page } = lead;
    // Is created in the console, and its lead joins by the invitation.
    const admin = stack.accounts[0];
    if (!admin) throw new Error('the seed made no administrator');
    await signIn(staff.page, '/admin/', admin.email, admin.password);
    const link = await createStudy(staff.page, 'NEURO-1', { fr: 'NeuroDév', en: 'NeuroDev' }, 'anais@etude.test');
    await acceptInvitation(lead.page, link, 'Anaïs Tremblay');
    await lead.page.getByRole('heading', { name: 'NeuroDév', level: 1 }).waitFor();

    // Finds the templates with the very columns of the dictionary.
    await go(page, 'Dictionnaire et gabarits');
    await page
      .getByRole('link', { name: /sample_registration/ })
      .first()
      .click();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Gabarit TSV' }).click();
    const template = await readFile(await (await download).path(), 'utf8');
    expect(template.trim().split('\t')).toEqual(registration().header);

    // Registers its samples once the error in the file is mended.
    await go(page, 'Échantillons');
    await drop(page, 'Choisir un fichier', [tsvFile('sample_registration.tsv', tsv(registration('ADN?')))]);
    await page.getByText('1 valeur hors de la liste').first().waitFor();
    expect(await page.getByRole('button', { name: /^Inscrire \d/ }).count()).toBe(0);

    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Remplacer' }).click();
    await (await chooser).setFiles([tsvFile('sample_registration.tsv', tsv(registration()))]);
    await page.getByRole('button', { name: 'Inscrire 3 échantillons' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Inscrire 3 échantillons' }).click();
    await page.getByText('3 échantillons déjà inscrits').waitFor();

    // Sees every error of its clinical tables, with row, value and proposal.
    await go(page, 'Tables cliniques');
    const tables = clinical({ sex: 'Femme', hpo: 'HP:252' });
    await drop(
      page,
      'Choisir des fichiers',
      Object.entries(tables).map(([name, table]) => tsvFile(`${name}.tsv`, tsv(table))),
    );
    await page.getByText('Erreurs 2').waitFor();

    await page.getByRole('link', { name: /phenotype_HPO_code/ }).click();
    const row = page.getByRole('row').filter({ hasText: 'HP:252' });
    await row.getByText('NDV-0001').waitFor();
    expect(await row.getByRole('cell').first().innerText()).toBe('2');

    // Mends one by the proposal and the other by a new file, and becomes valid.
    await page.getByRole('link', { name: /^sex/ }).click();
    await page.getByRole('button', { name: 'Remplacer « Femme » par « Female » dans 1 cellule' }).click();
    await page.getByText('Erreur 1').waitFor();

    await drop(page, 'Choisir des fichiers', [tsvFile('phenotype.tsv', tsv(clinical().phenotype ?? { header: [], rows: [] }))]);
    await page.getByRole('link', { name: 'Aller à la signature' }).waitFor();

    // Signs with its password, and anyone can verify the receipt offline.
    await page.getByRole('link', { name: 'Aller à la signature' }).click();
    await page.getByRole('checkbox', { name: /J’ai lu/ }).check();
    await page.getByLabel('Votre mot de passe').fill(password);
    await page.getByRole('button', { name: 'Signer la révision 1' }).click();
    await page.getByRole('heading', { name: 'Révision 1 signée' }).waitFor();

    const receipt = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Télécharger le reçu' }).click();
    await (await receipt).saveAs(join(folder, 'receipt.json'));
    await writeFile(join(folder, 'keys.json'), await (await fetch(`${stack.url}/.well-known/cqdg-keys.json`)).text());
    await writeFile(join(folder, 'phenotype.tsv'), tsv(clinical().phenotype ?? { header: [], rows: [] }));
    const verify = ['verify', join(folder, 'receipt.json'), join(folder, 'phenotype.tsv'), '--keys', join(folder, 'keys.json')];
    expect((await cqdg(...verify)).stdout).toContain('Anaïs Tremblay');

    await writeFile(join(folder, 'phenotype.tsv'), tsv(clinical({ hpo: 'HP:0000001' }).phenotype ?? { header: [], rows: [] }));
    await expect(cqdg(...verify)).rejects.toMatchObject({ code: 1 });

    // Neither app asked another host or raised an error.
    expect([...staff.complaints, ...lead.complaints]).toEqual([]);
  });
});
