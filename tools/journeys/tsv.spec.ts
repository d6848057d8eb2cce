import type { Page } from 'playwright-core';
import { barriers } from './accessibility';
import { clinical, registration, tsv } from './data';
import { cqdg, Journey } from './journey';
import { downloaded, drop, go, password, tsvFile } from './person';

async function signRevision(page: Page, revision: number): Promise<void> {
  await page.getByRole('link', { name: 'Aller à la signature' }).click();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('checkbox', { name: /J’ai lu/ }).check();
  await page.getByLabel('Votre mot de passe').fill(password);
  await page.getByRole('button', { name: `Signer la révision ${revision}` }).click();
  await page.getByRole('heading', { name: `Révision ${revision} signée` }).waitFor();
}

describe('a study that sends TSV files', () => {
  let journey: Journey;

  beforeAll(async () => {
    journey = await Journey.begin();
  });

  afterAll(() => journey?.end());

  it('goes from the invitation to a signed revision whose receipt anyone can verify', async () => {
    // It is created in the console, and its lead joins by the invitation.
    const page = await journey.startStudy(
      'NEURO-1',
      { fr: 'NeuroDév', en: 'NeuroDev' },
      { name: 'Anaïs Tremblay', email: 'anais@etude.test' },
    );

    // Finds the templates with the very columns of the dictionary.
    await go(page, 'Dictionnaire et gabarits');
    await page
      .getByRole('link', { name: /sample_registration/ })
      .first()
      .click();
    const template = await downloaded(page, 'Gabarit TSV');
    expect(await barriers(page)).toEqual([]);
    expect(template.toString().trim().split('\t')).toEqual(registration().header);

    // Registers its samples once the error in the file is mended.
    await go(page, 'Échantillons');
    await drop(page, 'Choisir un fichier', [tsvFile('sample_registration.tsv', tsv(registration('ADN?')))]);
    await page.getByText('1 valeur hors de la liste').first().waitFor();
    expect(await page.getByRole('button', { name: /^Inscrire \d/ }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);

    await drop(page, 'Remplacer', [tsvFile('sample_registration.tsv', tsv(registration()))]);
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
    expect(await barriers(page)).toEqual([]);

    // Mends one by the proposal and the other by a new file, and becomes valid.
    await page.getByRole('link', { name: /^sex/ }).click();
    await page.getByRole('button', { name: 'Remplacer « Femme » par « Female » dans 1 cellule' }).click();
    await page.getByText('Erreur 1').waitFor();

    await drop(page, 'Choisir des fichiers', [tsvFile('phenotype.tsv', tsv(clinical().phenotype))]);
    await page.getByRole('link', { name: 'Aller à la signature' }).waitFor();

    // Signs with its password, and anyone can verify the receipt offline.
    await signRevision(page, 1);
    expect(await barriers(page)).toEqual([]);

    const receipt = await journey.keep('receipt.json', await downloaded(page, 'Télécharger le reçu'));
    await journey.keepKeys();
    const sent = await journey.keep('phenotype.tsv', tsv(clinical().phenotype));
    expect((await cqdg('verify', receipt, sent)).stdout).toContain('Anaïs Tremblay');
    await journey.keep('phenotype.tsv', tsv(clinical({ hpo: 'HP:0000001' }).phenotype));
    await expect(cqdg('verify', receipt, sent)).rejects.toMatchObject({ code: 1 });

    // The centre reopens it: the study reads why, mends one table, keeps the others, and signs again.
    await journey.reopen('NEURO-1', 1, 'Le code de NDV-0001 est à préciser.');
    await go(page, 'Accueil');
    await page.getByText('Le code de NDV-0001 est à préciser.').waitFor();
    await go(page, 'Tables cliniques');
    await drop(page, 'Choisir des fichiers', [tsvFile('phenotype.tsv', tsv(clinical({ hpo: 'HP:0000001' }).phenotype))]);
    await signRevision(page, 2);
    await go(page, 'Historique');
    await page.getByRole('heading', { name: 'Révision 1', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'Télécharger le reçu' }).count()).toBe(2);
    expect(await barriers(page)).toEqual([]);

    // Neither app asked another host or raised an error.
    expect(journey.complaints()).toEqual([]);
  });
});
