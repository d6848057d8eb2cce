import type { Browser } from 'playwright-core';
import type { Language, Page, RequestView, SftpAccountRow } from '@cqdg/contract';
import { barriers } from './accessibility';
import { openBrowser, visit, type Visit } from './browser';
import { startStack, type Stack } from './stack';
import { signInAdmin, startStudy, type Actor } from './world';

const study = { code: 'NDVQC', fr: 'NeuroDév-QC', en: 'NeuroDev-QC' };
const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPN83rIlb0tpaV60ni/OEuzkqUOvkmrGh66dE5TSFEme poste de Zoé';

describe('the centre gives a study access by SFTP', () => {
  let stack: Stack;
  let browser: Browser;
  let admin: Actor;
  let lead: Actor;
  let centre: Visit;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    lead = await startStudy(stack, study, { email: 'karim@labo.test', name: 'Karim Benali' });
    admin = await signInAdmin(stack);
    const ask = { kind: 'sftp', subject: 'Accès SFTP', text: 'Nous avons 800 Go à déposer.' };
    await lead.post(`/api/studies/${study.code}/requests`, ask);
    centre = await visit(browser, stack.url, { storageState: await admin.state() });
  });

  afterAll(async () => {
    await Promise.all([admin?.end(), lead?.end()]);
    await browser?.close();
    await stack?.stop();
  });

  const row = async () => (await admin.get<Page<SftpAccountRow>>('/api/centre/sftp/accounts')).items[0];

  it('from its request, which is resolved by the same act', async () => {
    const { page } = centre;
    await page.goto('/admin/sftp');
    await page.getByRole('heading', { name: 'Aucun compte SFTP' }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.goto(`/admin/requests/${study.code}/1`);
    await page.getByRole('button', { name: 'Créer le compte SFTP' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('La demande nº 1 sera réglée du même coup.').waitFor();
    await page.waitForFunction(() => (document.querySelector('#account-login') as HTMLInputElement).value === 'ndvqc-karim-benali');
    await dialog.getByLabel('Quota').fill('1,5');
    await dialog.getByLabel('Adresses permises').fill('132.203.14.87/24');
    await dialog.getByRole('button', { name: '6 mois' }).click();
    await dialog.getByRole('button', { name: 'Créer le compte' }).click();
    await page.getByText('Le compte ndvqc-karim-benali est créé').waitFor();
    await page.getByText('Réglée', { exact: true }).first().waitFor();
    expect((await admin.get<RequestView>(`/api/studies/${study.code}/requests/1`)).state).toBe('resolved');
    expect(await row()).toMatchObject({ name: 'ndvqc-karim-benali', state: 'no_secret', quotaBytes: 1_500_000_000_000 });
    expect(await page.getByRole('button', { name: 'Créer le compte SFTP' }).count()).toBe(0);
  });

  it('by a key that was given to it, never a private one', async () => {
    const { page } = centre;
    await page.getByRole('link', { name: 'Comptes SFTP' }).click();
    await page.getByRole('link', { name: /ndvqc-karim-benali/ }).click();
    await page.getByText('Personne ne peut encore se connecter par ce compte.').waitFor();
    await page.getByText('132.203.14.0/24').waitFor();
    await page.getByRole('button', { name: 'Ajouter une clé' }).click();
    const box = page.getByLabel('Clé publique', { exact: true });
    await box.fill('-----BEGIN OPENSSH PRIVATE KEY-----\nabc');
    await page.getByRole('alert').getByText('Elle n’a pas été envoyée').waitFor();
    await box.fill(key);
    expect(await page.getByLabel('Nom de la clé').inputValue()).toBe('poste de Zoé');
    await page.getByRole('dialog').getByRole('button', { name: 'Ajouter la clé' }).click();
    await page.getByText('SHA256:IsK4V+EBdZT4tOHqpWe5JfQr+GPjBhQkHi1Ad9sgBy0').waitFor();
    await page.getByText('Actif', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Ajouter une clé' }).click();
    await box.fill(key);
    await page.getByRole('dialog').getByRole('button', { name: 'Ajouter la clé' }).click();
    await page.getByRole('alert').getByText('Ce compte SFTP a déjà cette clé.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();
    expect(await barriers(page)).toEqual([]);
  });

  it('takes it away and gives it back, for a reason that the person reads', async () => {
    const { page } = centre;
    await page.getByRole('button', { name: 'Désactiver' }).click();
    await page.getByLabel('Pourquoi (la personne le lira)').fill('Poste volé');
    await page.getByRole('button', { name: 'Désactiver le compte' }).click();
    await page.getByText('Motif : Poste volé').waitFor();
    expect(await row()).toMatchObject({ state: 'disabled' });
    await page.getByRole('button', { name: 'Activer' }).click();
    await page.getByText('Actif', { exact: true }).waitFor();
    expect(await row()).toMatchObject({ state: 'active', keys: 1 });
  });

  it('renews its secrets, telling first what is lost', async () => {
    const { page } = centre;
    await page.getByRole('button', { name: 'Renouveler' }).click();
    await page.getByRole('alertdialog').getByText('1 clé').waitFor();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Renouveler les accès' }).click();
    await page.getByText('Aucune clé.').waitFor();
    expect(await row()).toMatchObject({ state: 'no_secret', keys: 0 });
  });

  it('shows at once what the person does meanwhile', async () => {
    const { page } = centre;
    await lead.post(`/api/studies/${study.code}/sftp/password`);
    await page.getByText(/Fait par la personne, aujourd’hui/).waitFor();
  });

  it('lists the accounts of all studies, in English too', async () => {
    const { page } = centre;
    await admin.speak('en' satisfies Language);
    await page.goto('/admin/sftp?state=active');
    await page
      .getByRole('row', { name: /ndvqc-karim-benali.*NeuroDev-QC.*Karim Benali.*Active.*password.*Never.*0 of 1.5 TB.*in \d+ days/ })
      .waitFor();
    await page.getByRole('combobox', { name: 'State' }).selectOption('disabled');
    await page.getByRole('heading', { name: 'No account matches' }).waitFor();
    expect(page.url()).toContain('state=disabled');
    expect(centre.complaints).toEqual([]);
  });
});
