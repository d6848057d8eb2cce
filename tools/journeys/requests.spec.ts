import type { Browser } from 'playwright-core';
import { barriers } from './accessibility';
import { openBrowser, visit, type Visit } from './browser';
import { startStack, type Stack } from './stack';
import { prepareWorld, studies, type World } from './world';

describe('a study and the centre', () => {
  let stack: Stack;
  let world: World;
  let browser: Browser;
  let study: Visit;
  let centre: Visit;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    world = await prepareWorld(stack);
    const { lead, admin } = world.people;
    study = await visit(browser, stack.url, { storageState: await lead.state() });
    centre = await visit(browser, stack.url, { storageState: await admin.state() });
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('speak of a finding in one place, each seeing at once what the other writes, until it is resolved', async () => {
    const { page } = study;
    await page.goto(`/s/${studies.errors.code}/clinical`);
    await page.getByRole('link', { name: 'Demander au centre' }).click();
    await page.getByLabel('Objet').fill('Que veut dire ce constat?');
    await page.getByLabel('Votre message').fill('Nous avons suivi le gabarit.');
    await page.locator('input[type=file]').setInputFiles({ name: 'exemple.tsv', mimeType: 'text/plain', buffer: Buffer.from('a\tb\n') });
    await page.getByRole('button', { name: 'Retirer exemple.tsv' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await page.getByRole('heading', { name: 'Que veut dire ce constat?', level: 1 }).waitFor();
    await page.getByText('Attend le centre').waitFor();

    const { page: console } = centre;
    await console.goto('/admin/');
    await console
      .getByRole('navigation')
      .getByRole('link', { name: /^Demandes ?\d/ })
      .click();
    await console.getByRole('link', { name: /Que veut dire ce constat/ }).click();
    await console.getByLabel('Votre message').fill('Le code doit venir de la liste du dictionnaire.');
    await console.getByRole('button', { name: 'Envoyer' }).click();
    await console.getByText('Attend l’étude').waitFor();

    await page.getByText('Le code doit venir de la liste du dictionnaire.').waitFor();
    await page.getByText('Attend votre réponse').waitFor();
    await page.getByLabel('Votre message').fill('Merci!');
    await page.getByRole('button', { name: 'Régler la demande' }).click();
    await page.getByText('a réglé la demande').waitFor();
    await console.getByText('Merci!').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Demandes' }).click();
    await page.getByRole('row', { name: /Que veut dire ce constat.*Réglée/ }).waitFor();
    expect([...study.complaints, ...centre.complaints]).toEqual([]);
  });

  it('change registered samples: asked from the list, made by the centre on what it saw beforehand', async () => {
    const { page } = study;
    await page.goto(`/s/${studies.valid.code}/registration`);
    await page
      .getByRole('link', { name: /^Demander un changement de / })
      .first()
      .click();
    const sample = (await page.locator('.changed legend code').innerText()).trim();
    await page.getByRole('checkbox', { name: `Retirer ${sample} du registre` }).check();
    await page.getByLabel('Objet').fill('Consentement retiré');
    await page.getByLabel('Votre message').fill('À la demande du participant.');
    expect(page.url()).not.toContain(sample);
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await page.getByRole('heading', { name: 'Consentement retiré', level: 1 }).waitFor();

    const { page: console } = centre;
    await console.goto(`/admin/requests/${studies.valid.code}/1`);
    await console.getByText('La révision 1 sera à valider de nouveau').waitFor();
    expect(await barriers(console)).toEqual([]);
    await console.getByRole('button', { name: 'Changer 1 échantillon' }).click();
    await console.getByRole('alertdialog').getByRole('button', { name: 'Changer 1 échantillon' }).click();
    await console.getByText('a changé 1 échantillon dans le registre').waitFor();

    await page.getByText('a changé 1 échantillon dans le registre').waitFor();
    await page.goto(`/s/${studies.valid.code}/clinical`);
    await page.getByText('Les échantillons inscrits ont changé').first().waitFor();
    expect([...study.complaints, ...centre.complaints]).toEqual([]);
  });
});
