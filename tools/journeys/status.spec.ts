import type { Browser } from 'playwright-core';
import { barriers } from './accessibility';
import { openBrowser, visit, type Visit } from './browser';
import { clinical, tsv } from './data';
import { acceptInvitation, createStudy, drop, go, signIn, tsvFile } from './person';
import { startStack, type Stack } from './stack';

describe('the bar at the foot of every page', () => {
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

  it('says that the connection is lost, and goes once it is back; what was typed stays', async () => {
    const { page } = staff;
    await page.goto('/admin/studies/new');
    await page.getByLabel('Code', { exact: true }).fill('EN-COURS');
    await page.context().setOffline(true);
    await page.getByText('Connexion perdue').waitFor();
    await page.getByRole('button', { name: 'Réessayer maintenant' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByText('Connexion perdue').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe('EN-COURS');
  });

  it('says at once that the portal is in maintenance, in which nothing is taken, and that it is over', async () => {
    const [{ page: console }, { page }] = [staff, lead];
    await go(page, 'Tables cliniques');
    await page.getByRole('heading', { name: 'Tables cliniques', level: 1 }).waitFor();
    await console.goto('/admin/maintenance');
    await console.getByLabel('Message en français').fill('Nous changeons le dictionnaire.');
    await console.getByLabel('Message en anglais').fill('We are changing the dictionary.');
    await console.getByRole('button', { name: 'Commencer la maintenance' }).click();
    await console.getByRole('alertdialog').getByRole('button', { name: 'Commencer la maintenance' }).click();

    await page.getByText('Nous changeons le dictionnaire.').waitFor();
    expect(await barriers(page)).toEqual([]);
    await drop(page, 'Choisir des fichiers', [tsvFile('participant.tsv', tsv(clinical().participant))]);
    await page.getByText('Le centre travaille sur le portail').waitFor();

    await console.getByRole('button', { name: 'Terminer la maintenance' }).click();
    await page.getByText('Portail en maintenance').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Réessayer', exact: true }).click();
    await page.getByText('Le centre travaille sur le portail').waitFor({ state: 'detached' });
  });
});
