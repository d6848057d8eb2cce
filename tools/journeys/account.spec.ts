import type { Browser, Page } from 'playwright-core';
import { openBrowser, visit, type Visit } from './browser';
import { linkIn } from './mails';
import { password, signIn } from './person';
import { startStack, type Stack } from './stack';
import { startStudy } from './world';

const lead = { email: 'anais@etude.test', name: 'Anaïs Tremblay' };
const next = 'sept outardes au nord';

describe('an account', () => {
  let stack: Stack;
  let browser: Browser;
  const windows: Visit[] = [];
  const window = async (): Promise<Page> => {
    const made = await visit(browser, stack.url);
    windows.push(made);
    return made.page;
  };

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    await (await startStudy(stack, { code: 'RARES', fr: 'Maladies rares', en: 'Rare diseases' }, lead)).end();
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('gets a new password by mail, ends a session elsewhere, and is told by the bell', async () => {
    const page = await window();
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Mot de passe oublié?' }).click();
    await page.getByLabel('Courriel').fill(lead.email);
    await page.getByRole('button', { name: 'Envoyer le lien' }).click();
    await page.getByRole('heading', { name: 'Consultez votre courriel' }).waitFor();

    const link = await linkIn(stack.dataDir, lead.email, /http:\/\/\S+\/new-password\/[\w-]+/);
    await page.goto(link);
    await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(next);
    await page.getByRole('button', { name: 'Enregistrer le mot de passe' }).click();
    await page.getByRole('link', { name: 'Se connecter' }).last().click();
    await page.getByRole('heading', { name: 'Se connecter' }).waitFor();
    await signIn(page, '/sign-in', lead.email, password);
    await page.getByText('Le courriel ou le mot de passe est inexact').waitFor();
    await signIn(page, '/sign-in', lead.email, next);
    await page.getByRole('heading', { name: 'Maladies rares', level: 1 }).waitFor();

    const elsewhere = await window();
    await signIn(elsewhere, '/sign-in', lead.email, next);
    await elsewhere.getByRole('heading', { name: 'Maladies rares', level: 1 }).waitFor();

    const bell = page.getByRole('button', { name: 'Avis : 1 non lu' });
    await bell.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: 'Avis' });
    await panel.getByRole('link', { name: 'Mot de passe changé' }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await bell.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await panel.getByRole('link', { name: 'Mot de passe changé' }).click();

    await page.getByRole('heading', { name: 'Mon compte', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Avis', exact: true }).waitFor();
    const sessions = page.getByRole('list', { name: 'Sessions ouvertes' }).getByRole('listitem');
    await sessions.nth(1).waitFor();
    expect(await sessions.count()).toBe(2);
    expect(await sessions.first().innerText()).toContain('Cette session');
    await sessions
      .nth(1)
      .getByRole('button', { name: /Mettre fin/ })
      .click();
    await page.getByText('Aucune autre session n’est ouverte.').waitFor();
    await elsewhere.getByRole('heading', { name: 'Se connecter' }).waitFor();
    expect(windows.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
