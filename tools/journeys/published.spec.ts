import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journey } from './journey';
import { drop, go, tsvFile } from './person';

const folder = join(__dirname, '../../../shared/data/published-cases');
const present = existsSync(folder);
if (!present) console.warn(`Left out: the published cases are not at ${folder}`);
const file = (table: string) => tsvFile(`${table}.tsv`, readFileSync(join(folder, `${table}.tsv`)));

describe('2,000 published cases', () => {
  let journey: Journey;

  beforeAll(async () => {
    if (present) journey = await Journey.begin();
  });

  afterAll(() => journey?.end());

  (present ? it : it.skip)('show their 2,000 OMIM codes as 2,000 errors, and are valid without them', async () => {
    const page = await journey.startStudy(
      'PUBLISHED',
      { fr: 'Cas publiés', en: 'Published cases' },
      { name: 'Noor Haddad', email: 'noor@published.test' },
    );

    await go(page, 'Échantillons');
    await drop(page, 'Choisir un fichier', [file('sample_registration')]);
    await page.getByRole('button', { name: 'Inscrire 2 000 échantillons' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Inscrire 2 000 échantillons' }).click();
    await page.getByText('2 000 échantillons déjà inscrits').waitFor();

    await go(page, 'Tables cliniques');
    const tables = ['study', 'dataset', 'participant', 'biospecimen', 'diagnosis', 'phenotype'].map(file);
    const begun = Date.now();
    await drop(page, 'Choisir des fichiers', tables);
    await page.getByText('Erreurs 2 000').waitFor();
    console.log(`published cases: ${Date.now() - begun} ms from the drop to the findings on the page`);
    const groups = page.getByRole('list', { name: 'Constats par table, champ et code' }).getByRole('link');
    expect(await groups.count()).toBe(1);
    expect(await groups.innerText()).toContain('diagnosis_mondo_code');

    // The diagnoses are optional beside the phenotypes: without their table, all is valid.
    await page.getByRole('button', { name: 'Actions pour diagnosis' }).click();
    await page.getByRole('menuitem', { name: 'Retirer' }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /Retirer/ })
      .click();
    await page.getByRole('link', { name: 'Aller à la signature' }).waitFor();
    expect(journey.complaints()).toEqual([]);
  });
});
