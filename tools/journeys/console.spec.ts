import type { Browser } from 'playwright-core';
import type { RegistrationView, SignStatement, SubmissionView } from '@cqdg/contract';
import { openBrowser, visit, type Visit } from './browser';
import { clinical, registration, type Table } from './data';
import { password } from './person';
import { startStack, type Stack } from './stack';
import { type Actor, settled, signInAdmin, startStudy } from './world';

const code = 'NEURO-1';
const base = `/api/studies/${code}`;
const [reason, message] = ['Doute sur la deuxième personne', 'Voyez le sexe de la deuxième personne'];

const tsv = ({ header, rows }: Table) => Buffer.from([header, ...rows].map((row) => `${row.join('\t')}\n`).join(''));

/** The lead registers, uploads, checks and signs a small study. */
async function signed(lead: Actor): Promise<void> {
  await lead.send(`${base}/registration/file`, 'sample_registration.tsv', tsv(registration()));
  const { draft } = await settled(
    () => lead.get<RegistrationView>(`${base}/registration`),
    (view) => view.draft?.run?.state,
  );
  await lead.post(`${base}/registration/commit`, { draft: draft?.id });
  for (const [name, table] of Object.entries(clinical())) await lead.send(`${base}/submission/files`, `${name}.tsv`, tsv(table));
  await lead.post(`${base}/submission/run`);
  const { run } = await settled(
    () => lead.get<SubmissionView>(`${base}/submission`),
    (view) => view.run?.state,
  );
  const { digest } = await lead.get<SignStatement>(`${base}/submission/statement`);
  await lead.post(`${base}/submission/sign`, { password, runId: run?.id, language: 'fr', statement: digest, agreed: true });
}

describe('a submission that a study has signed', () => {
  let stack: Stack;
  let browser: Browser;
  let staff: Visit;
  let study: Visit;

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
    const words = { code, fr: 'NeuroDév', en: 'NeuroDev' };
    const lead = await startStudy(stack, words, { email: 'grace@study.test', name: 'Grace Bouchard' });
    await signed(lead);
    const admin = await signInAdmin(stack);
    const [adminState, leadState] = await Promise.all([admin.state(), lead.state()]);
    await Promise.all([admin.end(), lead.end()]);
    staff = await visit(browser, stack.url, { storageState: adminState });
    study = await visit(browser, stack.url, { storageState: leadState });
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  it('is on the dashboard, is read in the console, and goes back with words of its own for the study', async () => {
    const { page } = staff;
    await page.goto('/admin/');
    await page.getByRole('link', { name: 'Réviser NeuroDév' }).click();
    await page.getByRole('heading', { name: 'NeuroDév', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Constats de la validation n° 1' }).waitFor();
    await page.getByText('Aucun constat').waitFor();

    await page.getByRole('button', { name: 'Rouvrir' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^Pourquoi/).fill(reason);
    await dialog.getByLabel(/^Un autre message/).check();
    await dialog.getByLabel('Message à l’étude').fill(message);
    await dialog.getByRole('button', { name: 'Rouvrir' }).click();
    await page.getByText('La révision 1 est rouverte').first().waitFor();
    // The centre finds its reason again.
    await page.getByText(reason).waitFor();

    await study.page.goto(`/s/${code}/history`);
    await study.page.getByText(message).first().waitFor();
    expect(await study.page.getByText(reason).count()).toBe(0);

    await page.goto('/admin/');
    await page.getByText('Rien à réviser').waitFor();
  });

  it('leaves its mails in the console, and its work in the queues', async () => {
    const { page } = staff;
    await page.goto('/admin/mail?kind=reopening');
    await page.getByRole('link', { name: /Soumission rouverte/ }).click();
    await page.getByText(/Sa raison se lit dans le portail/).waitFor();
    expect(await page.getByText(message).count()).toBe(0);
    await page.goto('/api/queues/');
    await page.getByRole('link', { name: 'runs' }).first().waitFor();
    expect([...staff.complaints, ...study.complaints]).toEqual([]);
  });
});
