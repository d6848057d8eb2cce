import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

export interface FileToSend {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export const tsvFile = (name: string, buffer: Buffer): FileToSend => ({ name, mimeType: 'text/tab-separated-values', buffer });
export const xlsxFile = (name: string, buffer: Buffer): FileToSend => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer,
});

export const password = 'des lilas sous la neige';

export async function signIn(page: Page, at: string, email: string, secret: string): Promise<void> {
  await page.goto(at);
  await page.getByLabel('Courriel').fill(email);
  await page.getByLabel('Mot de passe', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}

/** In the console: creates a study, invites its lead, and returns the link that the lead gets. */
export async function createStudy(page: Page, code: string, name: { fr: string; en: string }, leadEmail: string): Promise<string> {
  await page.getByRole('link', { name: 'Études', exact: true }).first().click();
  await page.getByRole('link', { name: 'Créer une étude' }).first().click();
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByLabel('Nom en français').fill(name.fr);
  await page.getByLabel('Nom en anglais').fill(name.en);
  await page.getByRole('button', { name: 'Créer l’étude' }).click();
  await page.getByRole('heading', { name: name.fr, level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Inviter une personne' }).first().click();
  await page.getByRole('dialog').getByLabel('Courriel').fill(leadEmail);
  await page.getByRole('dialog').getByText('Responsable', { exact: true }).click();
  await page.getByRole('dialog').locator('button[type=submit]').click();
  return page.getByLabel('Lien de l’invitation', { exact: true }).inputValue();
}

export async function acceptInvitation(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Votre nom').fill(name);
  await page.getByLabel('Mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Créer le compte et rejoindre l’étude' }).click();
  await page.waitForURL(/\/s\//);
}

/** By mouse or by finger. */
export type Hand = 'click' | 'tap';

/** Gives files to the page through one of its buttons, as a person does. */
export async function drop(page: Page, button: string, files: FileToSend[], hand: Hand = 'click'): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true })[hand]();
  await (await chooser).setFiles(files);
}

/** Follows an entry of the study's navigation; its name may end with a count. */
export async function go(page: Page, entry: string, hand: Hand = 'click'): Promise<void> {
  await page
    .getByRole('navigation', { name: /^(Étude|Study) / })
    .getByRole('link', { name: entry })
    [hand]();
}

/** What a link of the page downloads; where a name is given, the file must come under it. */
export async function downloaded(page: Page, link: string, name?: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  const file = await download;
  if (name && file.suggestedFilename() !== name) throw new Error(`the download is called ${file.suggestedFilename()}, not ${name}`);
  return readFile(await file.path());
}
