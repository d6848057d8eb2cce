import type { Browser } from 'playwright-core';
import { barriers } from './accessibility';
import { openBrowser, visit, type Visit } from './browser';
import { linkIn } from './mails';
import { acceptInvitation, signIn } from './person';
import { startStack, type Stack } from './stack';

const email = 'noemie@chu.example';

describe('somebody without an account', () => {
  let stack: Stack;
  let browser: Browser;
  let visitor: Visit;
  let staff: Visit;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    [visitor, staff] = await Promise.all([visit(browser, stack.url), visit(browser, stack.url)]);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('asks for one, confirms by mail, and leads a study that the centre makes with the approval', async () => {
    const { page } = visitor;
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Demander un compte' }).click();
    await page.getByLabel('Votre nom').fill('Noémie Bélanger');
    await page.getByLabel('Courriel').fill(email);
    await page.getByLabel('Établissement').fill('CHU de Québec');
    await page.getByLabel('Étude').fill('EPILEPSIE-2');
    await page.getByRole('button', { name: 'Envoyer la demande' }).click();
    await page.getByText('Confirmez votre courriel').waitFor();
    await page.goto(await linkIn(stack.dataDir, email, /https?:\/\/\S+\/ask\/[\w-]+/));
    await page.getByRole('button', { name: 'Transmettre ma demande' }).click();
    await page.getByText('Le centre a reçu votre demande').waitFor();
    expect(await barriers(page)).toEqual([]);

    const { page: console } = staff;
    const [admin] = stack.accounts;
    if (!admin) throw new Error('the seed made no administrator');
    await signIn(console, '/admin/', admin.email, admin.password);
    await console.getByRole('link', { name: 'Demandes de compte' }).click();
    await console.getByRole('heading', { name: 'Noémie Bélanger' }).waitFor();
    await console.getByRole('button', { name: 'Une nouvelle étude' }).click();
    await console.getByLabel('Nom en français').fill('Épilepsie de l’enfant');
    await console.getByLabel('Nom en anglais').fill('Childhood epilepsy');
    expect(await barriers(console)).toEqual([]);
    await console.getByRole('button', { name: 'Approuver et inviter' }).click();
    await console.getByText(`L’invitation part vers ${email}`).first().waitFor();
    await console.getByText('Aucune demande ici').waitFor();

    await acceptInvitation(page, await linkIn(stack.dataDir, email, /https?:\/\/\S+\/invitation\/[\w-]+/), 'Noémie Bélanger');
    await page.getByRole('heading', { name: 'Épilepsie de l’enfant', level: 1 }).waitFor();
    expect([...visitor.complaints, ...staff.complaints]).toEqual([]);
  });
});
