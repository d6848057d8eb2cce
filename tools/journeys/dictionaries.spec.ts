import type { Browser } from 'playwright-core';
import { barriers } from './accessibility';
import { openBrowser, visit, type Visit } from './browser';
import { clinical, registration, tsv } from './data';
import { draftEdition } from './editions';
import { acceptInvitation, createStudy, drop, go, signIn, tsvFile } from './person';
import { startStack, type Stack } from './stack';

describe('a new edition of the dictionary', () => {
  let stack: Stack;
  let browser: Browser;
  let staff: Visit;
  let lead: Visit;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    [staff, lead] = await Promise.all([visit(browser, stack.url), visit(browser, stack.url)]);
    const [admin] = stack.accounts;
    if (!admin) throw new Error('the seed made no administrator');
    await signIn(staff.page, '/admin/', admin.email, admin.password);
    const link = await createStudy(staff.page, 'NEURO-1', { fr: 'NeuroDév', en: 'NeuroDev' }, 'anais@etude.test');
    await acceptInvitation(lead.page, link, 'Anaïs Tremblay');
    await lead.page.getByRole('heading', { name: 'NeuroDév', level: 1 }).waitFor();
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('is compared, published, and the study whose page is open checks again', async () => {
    const { page } = lead;
    await go(page, 'Échantillons');
    await drop(page, 'Choisir un fichier', [tsvFile('sample_registration.tsv', tsv(registration()))]);
    await page.getByRole('button', { name: 'Inscrire 3 échantillons' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Inscrire 3 échantillons' }).click();
    await page.getByText('3 échantillons déjà inscrits').waitFor();
    await go(page, 'Tables cliniques');
    const tables = clinical();
    const files = (['study', 'participant', 'biospecimen', 'phenotype'] as const).map((name) => tsvFile(`${name}.tsv`, tsv(tables[name])));
    await drop(page, 'Choisir des fichiers', files);
    await page.getByRole('link', { name: 'Aller à la signature' }).waitFor();

    const { page: console } = staff;
    await console.goto('/admin/dictionaries');
    await drop(console, 'Choisir un fichier', [{ name: 'CQDG-1.8.json', mimeType: 'application/json', buffer: draftEdition('1.8') }]);
    await console.getByRole('heading', { name: 'Dictionnaire 1.8', level: 1 }).waitFor();
    await console.getByText('Champ ajouté').waitFor();
    expect(await barriers(console)).toEqual([]);
    await console.getByRole('button', { name: 'Essayer avec les études' }).click();
    await console.getByText('Deviendrait invalide', { exact: true }).waitFor();
    await console.getByRole('button', { name: 'Montrer ce qui change pour NEURO-1' }).click();
    await console.getByRole('cell', { name: 'ethnicity' }).waitFor();
    expect(await barriers(console)).toEqual([]);
    await console.getByRole('button', { name: 'Publier maintenant' }).click();
    await console.getByText('D’après l’essai à blanc, 1 étude deviendrait invalide.').waitFor();
    await console.getByRole('alertdialog').getByRole('button', { name: 'Publier maintenant' }).click();
    await console.getByText('La version 1.8 est en vigueur').first().waitFor();

    // The page is told, and says what to do.
    await page.getByText('Dictionnaire 1.8').first().waitFor();
    await go(page, 'Accueil');
    await page.getByRole('heading', { name: 'Valider de nouveau les tables cliniques' }).first().waitFor();
    expect(await barriers(page)).toEqual([]);

    // The former edition stays readable, with what changed since.
    await page.goto('/dictionary?v=1.7&with=1.8');
    await page.getByText(/La version 1.7 n’est plus en vigueur/).waitFor();
    await page.getByRole('heading', { name: 'De la version 1.7 à la version 1.8' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Field added').waitFor();
  });
});
