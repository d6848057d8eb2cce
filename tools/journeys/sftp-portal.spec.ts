import { generateKeyPairSync } from 'node:crypto';
import type { Browser } from 'playwright-core';
import type { SessionView, SftpAccountView } from '@cqdg/contract';
import { barriers } from './accessibility';
import { openBrowser, visit } from './browser';
import { go } from './person';
import { startStack, type Stack } from './stack';
import { Actor, invite, signInAdmin, startStudy } from './world';

const study = { code: 'COEUR', fr: 'Cardiopathies', en: 'Heart disease' };
const page = `/s/${study.code}/sftp`;

/** A new key, its public half as `ssh-keygen` writes it. */
function publicKey(comment: string): string {
  const raw = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const field = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);
  return `ssh-ed25519 ${Buffer.concat([field(Buffer.from('ssh-ed25519')), field(raw)]).toString('base64')} ${comment}`;
}

describe('access by SFTP', () => {
  let stack: Stack;
  let browser: Browser;
  let lead: Actor;
  let admin: Actor;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    lead = await startStudy(stack, study, { email: 'anais@etude.test', name: 'Anaïs Tremblay' });
    admin = await signInAdmin(stack);
  });

  afterAll(async () => {
    await Promise.all([lead, admin].map((one) => one?.end()));
    await browser?.close();
    await stack?.stop();
  });

  it('is asked for, made by the centre, and put to use by its person: a key, a password shown once, commands ready to paste', async () => {
    const { page: window, complaints } = await visit(browser, stack.url, {
      ...{ storageState: await lead.state(), permissions: ['clipboard-read', 'clipboard-write'] },
    });
    await window.goto(`/s/${study.code}`);
    await go(window, 'Accès SFTP');
    await window.getByRole('link', { name: 'Demander un accès SFTP' }).click();
    await window.getByLabel('Objet').fill('Accès SFTP pour nos génomes');
    await window.getByLabel('Votre message').fill('Environ 2 To, du poste du laboratoire.');
    await window.getByRole('button', { name: 'Envoyer la demande' }).click();
    await window.getByRole('heading', { name: 'Accès SFTP pour nos génomes', level: 1 }).waitFor();
    await go(window, 'Accès SFTP');
    await window.getByRole('link', { name: 'Voir la demande nº 1' }).waitFor();

    // The page stands open while the centre makes the account: it shows it by itself.
    const { user } = await lead.get<SessionView>('/api/session');
    const account = await admin.post<SftpAccountView>(`/api/studies/${study.code}/sftp/accounts`, {
      ...{ person: user?.id, quotaBytes: 2_000_000_000_000, addresses: [], request: 1 },
      expiresAt: new Date(Date.now() + 200 * 86_400_000).toISOString(),
    });
    await window.getByText('Il reste à ajouter votre clé').waitFor();
    expect(await barriers(window)).toEqual([]);

    await window.getByRole('button', { name: 'Ajouter une clé' }).first().click();
    const dialog = window.getByRole('dialog');
    await dialog.getByLabel('Clé publique', { exact: true }).fill('-----BEGIN OPENSSH PRIVATE KEY-----');
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Clé publique', { exact: true }).fill(publicKey('poste-anais'));
    await dialog.getByRole('button', { name: 'Ajouter la clé' }).click();
    await window.getByRole('button', { name: 'Retirer la clé poste-anais' }).waitFor();
    expect(await window.getByText('Il reste à ajouter votre clé').count()).toBe(0);

    await window.getByRole('button', { name: 'Faire un mot de passe' }).click();
    const made = window.locator('app-sftp-password [role=status] code');
    const first = await made.innerText();
    expect(first.length).toBeGreaterThanOrEqual(16);
    await window.getByRole('button', { name: 'Je l’ai gardé' }).click();
    await window.getByRole('button', { name: 'Faire un nouveau mot de passe' }).click();
    await window.getByRole('alertdialog').getByRole('button', { name: 'Faire un nouveau mot de passe' }).click();
    await made.waitFor();
    expect(await made.innerText()).not.toBe(first);
    await window.reload();
    await window.getByRole('button', { name: 'Faire un nouveau mot de passe' }).waitFor();
    expect(await made.count()).toBe(0);

    await window.getByRole('img', { name: new RegExp(`FileZilla.*identifiant ${account.name}`) }).waitFor();
    await window.getByRole('tab', { name: 'sftp' }).click();
    const recipe = window.getByRole('tabpanel', { name: 'sftp' });
    await recipe.getByText(`${account.name}@`).waitFor();
    expect(await barriers(window)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is no button for who only reads: they are told whom to turn to', async () => {
    const link = await invite(admin, study.code, 'louis@etude.test', 'reader');
    const reader = await Actor.join(stack.url, link, 'Louis Gagnon');
    const { page: window, complaints } = await visit(browser, stack.url, { storageState: await reader.state() });
    await window.goto(page);
    await window.getByRole('link', { name: 'Voir les responsables' }).waitFor();
    expect(await window.getByRole('main').getByRole('button').count()).toBe(0);
    expect(await window.getByRole('link', { name: /Demander/ }).count()).toBe(0);
    await go(window, 'Fichiers moléculaires');
    await window.getByRole('link', { name: 'Se connecter par SFTP' }).waitFor();
    expect(complaints).toEqual([]);
    await reader.end();
  });
});
