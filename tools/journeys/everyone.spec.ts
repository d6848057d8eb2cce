import type { Browser } from 'playwright-core';
import { openBrowser, visit } from './browser';
import { clinical, registration, tsv, type Table } from './data';
import { Keyboard, listen } from './keyboard';
import { overflow } from './layout';
import { drop, go, password, tsvFile } from './person';
import { startStack, type Stack } from './stack';
import { startStudy } from './world';

/** Files of the study with this code. */
const files = (code: string) => {
  const file = (name: string, table: Table) => tsvFile(`${name}.tsv`, Buffer.from(tsv(table).toString().replaceAll('NEURO-1', code)));
  return {
    samples: file('sample_registration', registration()),
    tables: Object.entries(clinical({ sex: 'Femme', hpo: 'HP:252' })).map(([name, table]) => file(name, table)),
    mended: file('phenotype', clinical().phenotype),
  };
};

describe('the same job', () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('is done by keyboard alone, and what happens is told', async () => {
    const code = 'KEYS';
    const { samples, tables, mended } = files(code);
    const email = 'anais@etude.test';
    const lead = await startStudy(stack, { code, fr: 'NeuroDév', en: 'NeuroDev' }, { email, name: 'Anaïs Tremblay' });
    const { page, complaints } = await visit(browser, stack.url);
    const keys = new Keyboard(page);
    const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
    const link = (name: string | RegExp) => page.getByRole('link', { name });

    await page.goto('/sign-in');
    await keys.write(page.getByLabel('Courriel'), email);
    await keys.write(page.getByLabel('Mot de passe', { exact: true }), password);
    await page.keyboard.press('Enter');
    const said = await listen(page);

    // Who has one study is at its home at once.
    await page.getByRole('heading', { name: 'NeuroDév', level: 1 }).waitFor();
    await keys.press(page.getByRole('navigation').getByRole('link', { name: 'Échantillons' }));
    await keys.give(button('Choisir un fichier'), [samples]);
    await keys.press(button('Inscrire 3 échantillons'));
    const question = page.getByRole('alertdialog');
    await question.waitFor();
    await keys.press(question.getByRole('button', { name: 'Inscrire 3 échantillons' }));
    await page.getByText('3 échantillons déjà inscrits').waitFor();

    // Uploads, and finds the error by the arrows.
    await keys.press(link('Aller aux tables cliniques'));
    await keys.give(button('Choisir des fichiers'), tables);
    await page.getByText('Erreurs 2').waitFor();
    const groups = page.getByRole('list', { name: 'Constats par table, champ et code' }).getByRole('link');
    await keys.to(groups.first());
    await page.keyboard.press('ArrowDown');
    expect(await groups.nth(1).evaluate((element) => element === document.activeElement)).toBe(true);
    await keys.press(link(/^sex/));
    await keys.press(page.getByRole('button', { name: 'remplacer « Femme » par « Female » dans 1 cellule' }));
    await page.getByText('Erreur 1').waitFor();

    // A question asked from a menu gives the focus back to the menu's button.
    const menu = button('Actions pour phenotype');
    await keys.press(menu);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await question.waitFor();
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Actions pour phenotype');

    // A colleague's file has come; the validation is asked for here.
    await lead.send(`/api/studies/${code}/submission/files`, mended.name, mended.buffer);
    await keys.press(button('Lancer la validation'));
    await link('Aller à la signature').first().waitFor();

    // Where a table was taken out, another file can be given at once.
    await keys.press(menu);
    // The last entry discards for good; the one before takes out.
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await keys.press(question.getByRole('button', { name: 'Retirer la table' }));
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Ajouter phenotype');
    await keys.give(button('Ajouter phenotype'), [mended]);
    await keys.press(link('Aller à la signature').first());
    await keys.press(page.getByRole('checkbox', { name: /J’ai lu/ }), 'Space');
    await keys.write(page.getByLabel('Votre mot de passe'), password);
    await keys.press(button('Signer la révision 1'));
    await page.getByRole('heading', { name: 'Révision 1 signée' }).waitFor();

    expect(keys.unseen).toEqual([]);
    const told = await said('Révision signée');
    expect(told).toContain('Fichier choisi : sample_registration.tsv');
    expect(told).toContain('Validation 1 terminée : aucune erreur');
    expect(told).toContain('4 fichiers choisis');
    expect(told).toContain('Validation 1 terminée : 2 erreurs');
    expect(told).toContain('« Female » mis dans 1 cellule');
    expect(complaints).toEqual([]);
    await lead.end();
  });

  it('is done in English on a phone, by touch', async () => {
    const { samples, tables, mended } = files('PHONE');
    const email = 'grace@study.test';
    const lead = await startStudy(stack, { code: 'PHONE', fr: 'NeuroDév', en: 'NeuroDev' }, { email, name: 'Grace Bouchard' });
    await lead.speak('en');
    const phone = { locale: 'en-CA', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
    const { page, complaints } = await visit(browser, stack.url, phone);
    const menu = () => page.getByRole('button', { name: 'Open the menu' }).tap();
    const fits = async () => expect(await overflow(page)).toEqual([]);

    await page.goto('/sign-in');
    await page.getByRole('button', { name: 'EN, English' }).tap();
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Sign in' }).tap();
    await page.getByRole('heading', { name: 'NeuroDev', level: 1 }).waitFor();
    await fits();

    await menu();
    await go(page, 'Samples', 'tap');
    await drop(page, 'Choose a file', [samples], 'tap');
    await page.getByRole('button', { name: 'Register 3 samples' }).tap();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Register 3 samples' }).tap();
    await page.getByText('3 samples registered already').waitFor();
    await fits();

    await menu();
    await go(page, 'Clinical tables', 'tap');
    await drop(page, 'Choose files', tables, 'tap');
    await page.getByText('Errors 2').waitFor();
    await fits();
    await page.getByRole('link', { name: /^sex/ }).tap();
    await page.getByText('NDV-0002').waitFor();
    await fits();
    await page.getByRole('button', { name: /replace “Femme” with “Female” in 1 cell/i }).tap();
    // On a phone the count is with the groups, out of sight while rows are read.
    await page.getByText('Error 1').waitFor({ state: 'attached' });
    await drop(page, 'Choose files', [mended], 'tap');
    await page.getByRole('link', { name: 'Go to the signature' }).first().tap();

    await page.getByRole('checkbox', { name: /I have read/ }).tap();
    await page.getByLabel('Your password').fill(password);
    await page.getByRole('button', { name: 'Sign revision 1' }).tap();
    await page.getByRole('heading', { name: 'Revision 1 is signed' }).waitFor();
    await fits();
    expect(complaints).toEqual([]);
    await lead.end();
  });
});
