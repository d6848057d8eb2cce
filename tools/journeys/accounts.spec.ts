import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { sleep } from '../lib/processes.mjs';
import { openBrowser, visit, type Visit } from './browser';
import { password, signIn } from './person';
import { startStack, type Stack } from './stack';

const curator = { email: 'noemie@cqdg.test', name: 'Noémie Lavoie' };

/** The key that the page shows for the app. */
const secretIn = async (page: Page) => (await page.locator('.factor__secret').innerText()).replaceAll(' ', '');

async function codeOf(secret: string, steps = 0): Promise<string> {
  // Near the end of its time a code may come too late.
  const left = 30_000 - (Date.now() % 30_000);
  if (left < 5000) await sleep(left);
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
}

describe('the accounts of the centre', () => {
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
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('takes in a curator, who turns on a second factor and signs in with it, until the account is closed', async () => {
    const admin = await window();
    const first = stack.accounts[0];
    await signIn(admin, '/admin/sign-in', first?.email ?? '', first?.password ?? '');
    await admin.getByRole('link', { name: 'Comptes', exact: true }).click();
    await admin.getByRole('button', { name: 'Inviter dans l’équipe' }).click();
    await admin.getByRole('dialog').getByLabel('Courriel').fill(curator.email);
    await admin.getByRole('dialog').getByRole('button', { name: 'Envoyer l’invitation' }).click();
    const link = await admin.getByLabel('Lien de l’invitation', { exact: true }).inputValue();
    await admin.getByRole('button', { name: 'Terminé' }).click();
    await admin.getByRole('heading', { name: 'Invitations dans l’équipe' }).waitFor();

    const page = await window();
    await page.goto(link);
    await page.getByLabel('Votre nom').fill(curator.name);
    await page.getByLabel('Mot de passe', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Créer le compte et rejoindre l’équipe' }).click();
    await page.getByRole('heading', { name: 'Tableau de bord', level: 1 }).waitFor();

    await page.goto('/admin/account');
    await page.getByRole('button', { name: 'Activer le second facteur' }).click();
    const factor = page.locator('ui-second-factor');
    await factor.getByLabel('Mot de passe', { exact: true }).fill(password);
    await factor.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('img', { name: 'Code QR à balayer avec votre application' }).waitFor();
    const secret = await secretIn(page);
    await factor.getByLabel('Code à six chiffres').fill(await codeOf(secret));
    await factor.getByRole('button', { name: 'Activer le second facteur' }).click();
    const codes = factor.getByRole('list', { name: 'Codes de récupération' }).getByRole('listitem');
    await codes.first().waitFor();
    expect(await codes.count()).toBe(10);
    await factor.getByRole('button', { name: 'J’ai gardé les codes' }).click();
    await factor.getByText('Activé depuis').waitFor();

    await page.context().clearCookies();
    await signIn(page, '/admin/sign-in', curator.email, password);
    await page.getByLabel('Code', { exact: true }).fill('000000');
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByText('Le code est inexact').waitFor();
    await page.getByLabel('Code', { exact: true }).fill(await codeOf(secret, 1));
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByRole('heading', { name: 'Tableau de bord', level: 1 }).waitFor();

    await admin.reload();
    await admin.getByRole('button', { name: 'Équipe du centre' }).click();
    await admin.waitForURL(/group=staff/);
    await admin.getByRole('link', { name: curator.name }).click();
    await admin.getByRole('heading', { name: curator.name, level: 1 }).waitFor();
    await admin.getByRole('button', { name: 'Fermer le compte' }).click();
    await admin.getByRole('alertdialog').getByRole('button', { name: 'Fermer le compte' }).click();
    await admin.getByText(/Ce compte est fermé depuis/).waitFor();

    // Untouched, the open page learns by itself that its session is over.
    await page.getByRole('heading', { name: 'Se connecter à la console' }).waitFor();
    await signIn(page, '/admin/sign-in', curator.email, password);
    await page.getByText('Le courriel ou le mot de passe est inexact').waitFor();
    expect(windows.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});

describe('a centre that asks a second factor of its people', () => {
  let stack: Stack;
  let browser: Browser;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack({ STAFF_SECOND_FACTOR: 'required' }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('leads them to set it up before anything else, and then to where they were going', async () => {
    const { page, complaints } = await visit(browser, stack.url);
    const first = stack.accounts[0];
    await signIn(page, '/admin/sign-in?return=/accounts', first?.email ?? '', first?.password ?? '');
    await page.getByRole('heading', { name: 'Activez un second facteur' }).waitFor();
    for (const elsewhere of ['/admin/studies', '/', '/account']) {
      await page.goto(elsewhere);
      await page.getByRole('heading', { name: 'Activez un second facteur' }).waitFor();
    }
    await page.goto('/admin/accounts');
    await page.getByRole('button', { name: 'Activer le second facteur' }).click();
    await page.getByLabel('Mot de passe', { exact: true }).fill(first?.password ?? '');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByLabel('Code à six chiffres').fill(await codeOf(await secretIn(page)));
    await page.getByRole('button', { name: 'Activer le second facteur' }).click();
    await page.getByRole('button', { name: 'J’ai gardé les codes' }).click();
    await page.getByRole('heading', { name: 'Comptes', level: 1 }).waitFor();
    expect(complaints).toEqual([]);
  });
});
