import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Secret, TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { freePort, sleep } from '../lib/processes.mjs';
import { barriers } from './accessibility';
import { openBrowser, visit } from './browser';
import { overflow } from './layout';
import { password } from './person';
import { startStack, type Stack } from './stack';
import { prepareWorld, studies, visitAs } from './world';

const phone = { width: 390, height: 844 };

async function stands(page: Page): Promise<void> {
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize(phone);
  expect(await overflow(page)).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
}

describe('a portal with a provider to sign in at', () => {
  let provider: Worker;
  let issuer: string;
  let stack: Stack;
  let browser: Browser;
  const say = (name: string, claims: object) => fetch(`${issuer}/people/${name}`, { method: 'PUT', body: JSON.stringify(claims) });

  beforeAll(async () => {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    provider = new Worker(join(__dirname, '../lib/oidc-provider.thread.mjs'), { workerData: { callback: `${url}/api/oidc/callback` } });
    ({ issuer } = await new Promise<{ issuer: string }>((resolve) => provider.once('message', resolve)));
    const settings = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'portail', OIDC_CLIENT_SECRET: 'un-secret-de-client' };
    const named = { OIDC_NAME_FR: 'l’Institut', OIDC_NAME_EN: 'the Institute' };
    [stack, browser] = await Promise.all([startStack({ API_PORT: String(port), PUBLIC_URL: url, ...settings, ...named }), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
    await provider?.terminate();
  });

  it('lets a lead give up the password, and sign after proving again at the provider who they are', async () => {
    const world = await prepareWorld(stack);
    const { page, complaints } = await visitAs(browser, world, 'lead', 'fr');
    await say('anais', { email: 'anais@etude.test', email_verified: true });
    await page.goto('/api/oidc/start?return=/account');
    await page.locator('#name').fill('anais');
    await page.getByRole('button', { name: 'Continuer' }).click();
    const card = page.locator('ui-own-identity');
    await card.getByRole('button', { name: 'Renoncer au mot de passe' }).click();
    await card.getByLabel('Mot de passe actuel').fill(password);
    await stands(page);
    await card.getByRole('button', { name: 'Renoncer au mot de passe' }).click();
    await page.getByRole('link', { name: 'Choisir un mot de passe' }).waitFor();
    await stands(page);

    await page.goto(`/s/${studies.valid.code}/sign`);
    await page.getByRole('button', { name: 'Confirmer avec l’Institut' }).waitFor();
    await stands(page);
    await page.getByRole('button', { name: 'Confirmer avec l’Institut' }).click();
    // It knows the person, and asks all the same.
    await page.locator('#name').fill('quelqu-un-d-autre');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText('Vous avez quitté le service de connexion').waitFor();
    await page.getByRole('button', { name: 'Confirmer avec l’Institut' }).click();
    await page.locator('#name').fill('anais');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText('Votre identité est confirmée').waitFor();
    await stands(page);
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Signer la révision 1' }).click();
    await page.getByRole('heading', { name: 'Révision 1 signée' }).waitFor();
    await Promise.all(Object.values(world.people).map((one) => one.end()));
    expect(complaints.filter((one) => one !== `asked another host: ${issuer}`)).toEqual([]);
  });

  it('leads there and back to the page asked for, asks for the code where there is a second factor, and unlinks', async () => {
    const { page, complaints } = await visit(browser, stack.url);
    const first = stack.accounts[0];
    await say('ana', { email: first?.email, email_verified: true });
    const through = async (name: string) => {
      await page.getByRole('link', { name: 'Se connecter avec l’Institut' }).click();
      await page.locator('#name').fill(name);
      await page.getByRole('button', { name: 'Continuer' }).click();
    };
    // A page of the console that wants a session leads to sign-in; the provider leads back to it.
    await page.goto('/admin/account');
    await page.getByRole('link', { name: 'Se connecter avec l’Institut' }).waitFor();
    await stands(page);
    await page.goto('/sign-in?oidc=unknown_account');
    await page.getByRole('link', { name: 'Se connecter avec l’Institut' }).waitFor();
    await page.goto('/admin/account');
    await through('ana');
    await page.getByRole('heading', { name: 'Mon compte', level: 1 }).waitFor();
    const card = page.locator('ui-own-identity');
    await card.getByText('Votre compte est lié').waitFor();
    await stands(page);

    const factor = page.locator('ui-second-factor');
    await page.getByRole('button', { name: 'Activer le second facteur' }).click();
    await factor.getByLabel('Mot de passe', { exact: true }).fill(first?.password ?? '');
    await factor.getByRole('button', { name: 'Continuer' }).click();
    const secret = (await page.locator('.factor__secret').innerText()).replaceAll(' ', '');
    const code = async (steps: number) => {
      const left = 30_000 - (Date.now() % 30_000);
      if (left < 5000) await sleep(left);
      return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
    };
    await page.getByLabel('Code à six chiffres').fill(await code(-1));
    await page.getByRole('button', { name: 'Activer le second facteur' }).click();
    await page.getByRole('button', { name: 'J’ai gardé les codes' }).click();
    await page.context().clearCookies({ domain: 'localhost', name: 'cqdg' });

    await page.goto('/admin/account');
    await page.getByRole('link', { name: 'Se connecter avec l’Institut' }).click();
    // The provider knows the person still, and asks nothing; the portal wants its code.
    await page.getByLabel('Code', { exact: true }).fill(await code(0));
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByRole('heading', { name: 'Mon compte', level: 1 }).waitFor();
    await card.getByRole('button', { name: 'Délier' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Délier' }).click();
    await card.getByText('Rien n’est lié encore').waitFor();
    // Other hosts are asked by our own pages nowhere: the provider's pages are the only ones.
    expect(complaints.filter((one) => one !== `asked another host: ${issuer}`)).toEqual([]);
  });

  it('says in the person’s language why nobody is signed in', async () => {
    const { page, complaints } = await visit(browser, stack.url, {
      storageState: { cookies: [], origins: [{ origin: stack.url, localStorage: [{ name: 'cqdg.language', value: 'en' }] }] },
    });
    await say('nobody', { email: 'nobody@elsewhere.test', email_verified: true });
    await page.goto('/sign-in?return=/account');
    await page.getByRole('link', { name: 'Sign in with the Institute' }).click();
    await page.locator('#name').fill('nobody');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText('No account of the portal has the e-mail').waitFor();
    await stands(page);
    await page.goto('/api/oidc/callback?code=x&state=submitter.x');
    await page.getByText('Start again.').waitFor();
    expect(complaints.filter((one) => one !== `asked another host: ${issuer}`)).toEqual([]);
  });
});
